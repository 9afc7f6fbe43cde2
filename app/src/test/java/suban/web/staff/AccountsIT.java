package suban.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import suban.classifier.catalogue.Department;
import suban.staff.Post;
import suban.staff.Role;
import suban.staff.StaffAccount;
import suban.testing.Service;
import suban.testing.ServiceTest;

/** Administrators find, add, move and import accounts. */
@ServiceTest
final class AccountsIT {
    private static StaffVisitor chief(Service service) throws Exception {
        StaffVisitor chief = new StaffVisitor(service);
        chief.signIn(Colleague.hire(service, Role.ADMINISTRATOR, "周主任"));
        return chief;
    }

    private static Department department(Service service) {
        return service.application().engines().pack().departments().getFirst();
    }

    private static StaffAccount find(Service service, String name) {
        return service.application().accounts().find(name).orElseThrow();
    }

    private static String unique() {
        return "w" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Document page(StaffVisitor visitor, String path) throws Exception {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    @Test
    void an_account_of_a_unit_is_added_found_and_moved(Service service) throws Exception {
        StaffVisitor chief = chief(service);
        String name = unique();
        Map<String, String> form = new HashMap<>();
        form.put("_token", chief.token("/staff/accounts"));
        form.put("name", name);
        form.put("display-name", "王" + name);
        form.put("role", "unit");
        HttpResponse<String> refused = chief.post("/staff/accounts", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#field-unit-error").text())
                .isNotEmpty();
        form.put("unit", "nowhere");
        assertThat(chief.post("/staff/accounts", form).statusCode()).isEqualTo(422);
        String unit = department(service).code();
        String district =
                service.application().engines().pack().districts().getFirst().code();
        form.put("unit", unit);
        form.put("districts", district);
        assertThat(chief.post("/staff/accounts", form).statusCode()).isEqualTo(200);
        assertThat(find(service, name).post()).isEqualTo(Post.of(Role.UNIT, unit, district));

        assertThat(page(chief, "/staff/accounts?q=" + name).select("table.people tbody tr"))
                .hasSize(1);
        assertThat(page(chief, "/staff/accounts?role=unit&unit=" + unit + "&q=" + name)
                        .select("table.people tbody tr"))
                .hasSize(1);
        assertThat(page(chief, "/staff/accounts?role=manager&q=" + name).select(".empty"))
                .hasSize(1);

        form.put("role", "manager");
        assertThat(chief.post("/staff/accounts/" + name, form).statusCode()).isEqualTo(303);
        assertThat(find(service, name).post()).isEqualTo(Post.of(Role.MANAGER));
    }

    @Test
    void a_unit_that_has_vanished_is_told_and_its_accounts_stay(Service service) throws Exception {
        Colleague left = Colleague.hire(service, Post.of(Role.UNIT, "old-bureau"), "旧单位");
        StaffVisitor chief = chief(service);
        assertThat(page(chief, "/staff/accounts/" + left.name())
                        .select(".notice.warning")
                        .text())
                .contains("old-bureau");
        Document units = page(chief, "/staff/units");
        assertThat(units.select(".notice.warning a").eachText()).contains("old-bureau");
        assertThat(units.select("table tbody tr"))
                .hasSize(service.application().engines().pack().departments().size());
        assertThat(page(chief, "/staff/accounts?unit=old-bureau").select("table.people tbody tr"))
                .isNotEmpty();

        Map<String, String> form = new HashMap<>();
        form.put("_token", chief.token("/staff/accounts/" + left.name()));
        form.put("display-name", "改名");
        form.put("role", "unit");
        form.put("unit", "old-bureau");
        assertThat(chief.post("/staff/accounts/" + left.name(), form).statusCode())
                .isEqualTo(303);
        form.put("unit", department(service).code());
        assertThat(chief.post("/staff/accounts/" + left.name(), form).statusCode())
                .isEqualTo(303);
        assertThat(find(service, left.name()).unit())
                .isEqualTo(department(service).code());
        service.application().accounts().disable(left.name());
    }

    @Test
    void long_lists_go_on_page_by_page(Service service) throws Exception {
        String unit = "unit-" + unique();
        for (int i = 0; i < 52; i++) {
            service.application()
                    .accounts()
                    .add(unique(), "同事", Post.of(Role.UNIT, unit), "kites over the harbour " + i, account -> {});
        }
        StaffVisitor chief = chief(service);
        Document first = page(chief, "/staff/accounts?unit=" + unit);
        assertThat(first.select("table.people tbody tr")).hasSize(50);
        Document second = page(chief, first.select("a[rel=next]").attr("href"));
        assertThat(second.select("table.people tbody tr")).hasSize(2);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void a_file_is_previewed_applied_and_opened_by_codes(Service service) throws Exception {
        StaffVisitor chief = chief(service);
        String name = unique();
        String file = "账号,姓名,角色,承办单位\r\n" + name + ",王芳,承办单位,"
                + department(service).name().zh() + "\r\nking.one,<b>,国王,\r\n";
        HttpResponse<String> sent =
                chief.upload("/staff/roster", chief.token("/staff/roster"), file.getBytes(Charset.forName("GB18030")));
        assertThat(sent.statusCode()).isEqualTo(303);
        String at = sent.headers().firstValue("Location").orElseThrow();
        Document plan = page(chief, at);
        assertThat(plan.select("#added").text()).isEqualTo("1");
        assertThat(plan.select("#wrong").text()).isEqualTo("1");
        assertThat(service.application().accounts().find(name)).isEmpty();
        assertThat(chief.get(at + "/mistakes.csv").body())
                .startsWith("\ufeff")
                .contains("3,")
                .contains("国王");

        String token = chief.token(at);
        assertThat(chief.post(at + "/codes", Map.of("_token", token)).statusCode())
                .isEqualTo(409);
        assertThat(chief.post(at + "/apply", Map.of("_token", token)).statusCode())
                .isEqualTo(303);
        assertThat(find(service, name).withoutPassword()).isTrue();
        String codes = chief.post(at + "/codes", Map.of("_token", token)).body();
        String line =
                codes.lines().filter(l -> l.startsWith(name + ",")).findFirst().orElseThrow();
        String code = line.substring(line.lastIndexOf(',') + 1).strip();

        StaffVisitor newcomer = new StaffVisitor(service);
        assertThat(newcomer.givePassword(name, code).statusCode()).isEqualTo(303);
        assertThat(newcomer.get("/staff").headers().firstValue("Location").orElseThrow())
                .startsWith("/staff/sign-in/password");
        Map<String, String> own = Map.of(
                "_token", newcomer.token("/staff/sign-in/password"),
                "password", Colleague.PASSWORD,
                "again", Colleague.PASSWORD);
        assertThat(newcomer.post("/staff/sign-in/password", own).statusCode()).isEqualTo(303);
        assertThat(newcomer.get("/staff/account").body())
                .contains(department(service).name().zh());

        assertThat(chief(service).get(at).statusCode()).isEqualTo(404);
        assertThat(chief.post(at + "/discard", Map.of("_token", token)).statusCode())
                .isEqualTo(303);
        assertThat(chief.get(at).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_no_list_of_accounts_is_refused_in_words(Service service) throws Exception {
        StaffVisitor chief = chief(service);
        String token = chief.token("/staff/roster");
        for (String file : new String[] {"", "PK\u0003\u0004", "a,b,c\n1,2,3", "账号,姓名,角色\n"}) {
            HttpResponse<String> refused = chief.upload("/staff/roster", token, file.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.statusCode()).as(file).isEqualTo(422);
            assertThat(Jsoup.parse(refused.body()).select("#field-file-error").text())
                    .as(file)
                    .isNotEmpty();
        }
        assertThat(chief.get("/staff/roster/example.csv").body()).startsWith("\ufeff账号,姓名,角色");
    }
}
