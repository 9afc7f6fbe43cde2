package suban.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suban.audit.AuditEntry;
import suban.audit.AuditFilter;
import suban.staff.AccountResult;
import suban.staff.FirstPassword;
import suban.staff.Permission;
import suban.staff.Post;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.ServiceTest;

/** Nothing for staff is given to anybody else, and nothing is changed by a form that is not ours. */
@ServiceTest
final class GuardIT {
    private static final String ID = "01234567-89ab-7def-8123-456789abcdef";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/concerns",
                "/staff/concerns/" + ID,
                "/staff/photos/0123456789abcdef0123456789abcdef",
                "/staff/articles",
                "/staff/articles/new",
                "/staff/articles/zh/library-card",
                "/staff/articles/zh/library-card/versions/1",
                "/staff/persons",
                "/staff/retention",
                "/staff/notice-texts",
                "/staff/notice-texts/received/zh",
                "/staff/account",
                "/staff/accounts",
                "/staff/accounts/admin",
                "/staff/units",
                "/staff/roster",
                "/staff/roster/example.csv",
                "/staff/roster/0123",
                "/staff/roster/0123/mistakes.csv",
                "/staff/second-factor",
                "/staff/second-factor/new",
                "/staff/sign-in/code",
                "/staff/sign-in/password"
            })
    void whoever_is_not_signed_in_is_asked_to(String path, Service service) throws Exception {
        HttpResponse<String> response = new StaffVisitor(service).get(path);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location"))
                .hasValue("/staff/sign-in?back=" + URLEncoder.encode(back(path), StandardCharsets.UTF_8));
    }

    /** Steps of signing in are no places to come back to. */
    private static String back(String path) {
        return path.matches("/staff/(sign-in|second-factor).*") ? "/staff" : path;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/sign-out",
                "/staff/concerns/" + ID + "/correct",
                "/staff/concerns/" + ID + "/accept",
                "/staff/concerns/" + ID + "/reject",
                "/staff/concerns/" + ID + "/answer",
                "/staff/concerns/" + ID + "/say",
                "/staff/articles/new",
                "/staff/articles/preview",
                "/staff/articles/zh/library-card",
                "/staff/articles/zh/library-card/publish",
                "/staff/articles/zh/library-card/retire",
                "/staff/persons",
                "/staff/persons/export",
                "/staff/persons/erase",
                "/staff/notice-texts/received/zh",
                "/staff/notice-texts/received/zh/default",
                "/staff/account/password",
                "/staff/account/sessions/end",
                "/staff/account/sessions/end-others",
                "/staff/accounts",
                "/staff/accounts/admin",
                "/staff/accounts/admin/reset",
                "/staff/accounts/admin/disable",
                "/staff/accounts/admin/enable",
                "/staff/accounts/admin/reset-second-factor",
                "/staff/roster",
                "/staff/roster/0123/apply",
                "/staff/roster/0123/codes",
                "/staff/roster/0123/discard",
                "/staff/second-factor/new",
                "/staff/second-factor/codes",
                "/staff/second-factor/off"
            })
    void a_form_without_the_token_of_its_session_is_refused(String path, Service service) throws Exception {
        StaffVisitor chief = new StaffVisitor(service);
        chief.signIn(Colleague.hire(service, Role.ADMINISTRATOR, "周主任"));

        assertThat(chief.post(path, Map.of()).statusCode()).isEqualTo(403);
        assertThat(chief.post(path, Map.of("_token", "x".repeat(43))).statusCode())
                .isEqualTo(403);
        assertThat(chief.get("/staff/account").statusCode()).isEqualTo(200);
    }

    @Test
    void an_operator_sees_no_concerns_and_an_intake_clerk_edits_no_articles(Service service) throws Exception {
        StaffVisitor operator = new StaffVisitor(service);
        operator.signIn(Colleague.hire(service, Role.OPERATOR, "吴编辑"));
        assertThat(operator.get("/staff/concerns").statusCode()).isEqualTo(403);
        assertThat(operator.get("/staff/concerns/" + ID).statusCode()).isEqualTo(403);
        assertThat(operator.get("/staff/concerns").body()).contains("吴编辑").doesNotContain("data-queue");

        StaffVisitor clerk = new StaffVisitor(service);
        clerk.signIn(Colleague.hire(service, Role.INTAKE, "李明"));
        assertThat(clerk.get("/staff/articles/new").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/staff/articles/zh/library-card").body()).doesNotContain("name=\"reason\"");
        String token = Jsoup.parse(clerk.get("/staff/account").body())
                .select(".desk-out input[name=_token]")
                .attr("value");
        assertThat(clerk.post("/staff/articles/zh/library-card/retire", Map.of("_token", token, "number", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(clerk.post("/staff/accounts", Map.of("_token", token)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobody_but_administrators_manages_accounts_and_a_unit_sees_no_queue_of_the_city(Service service)
            throws Exception {
        String department =
                service.application().engines().pack().departments().getFirst().code();
        for (Role role : Role.values()) {
            StaffVisitor visitor = new StaffVisitor(service);
            Post post = Post.of(role, role.worksForUnit() ? department : null);
            visitor.signIn(Colleague.hire(service, post, "某某"));
            int accounts = role == Role.ADMINISTRATOR ? 200 : 403;
            for (String path : List.of("/staff/accounts", "/staff/units", "/staff/roster", "/staff/roster/example.csv"))
                assertThat(visitor.get(path).statusCode())
                        .as("%s %s", role, path)
                        .isEqualTo(accounts);
            assertThat(visitor.get("/staff/concerns").statusCode())
                    .as("%s", role)
                    .isEqualTo(role.may(Permission.READ_CONCERNS) ? 200 : 403);
            assertThat(visitor.get("/staff").headers().firstValue("Location").orElseThrow())
                    .as("%s", role)
                    .startsWith("/staff/");
        }
    }

    @Test
    void what_is_refused_is_written_down(Service service) throws Exception {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        StaffVisitor clerk = new StaffVisitor(service);
        clerk.signIn(li);
        clerk.get("/staff/accounts");
        clerk.post("/staff/account/sessions/end-others", Map.of("_token", "x".repeat(43)));
        AuditFilter his = new AuditFilter(li.name(), null, null, null, null);
        assertThat(service.application().auditLog().list(his, null, 10))
                .extracting(AuditEntry::action, AuditEntry::outcome)
                .containsExactly(
                        tuple("form-refused", "refused"), tuple("access-refused", "refused"), tuple("sign-in", "done"));
    }

    @Test
    void guessing_is_written_down_and_does_not_fill_the_log(Service service) throws Exception {
        String name = Colleague.hire(service, Role.INTAKE, "李明").name();
        for (int i = 0; i < 6; i++) new StaffVisitor(service).givePassword(name, "a wrong guess " + i);
        List<String> actions = service
                .application()
                .auditLog()
                .list(new AuditFilter(null, null, "account:" + name, null, null), null, 10)
                .stream()
                .map(AuditEntry::action)
                .toList();
        assertThat(actions).containsExactly("sign-in-throttled", "sign-in-failed", "sign-in-failed", "sign-in-failed");
    }

    @Test
    void a_password_alone_opens_no_page_of_an_administrator(Service service) throws Exception {
        Colleague chief = Colleague.hire(service, Role.ADMINISTRATOR, "周主任");
        StaffVisitor thief = new StaffVisitor(service);
        thief.givePassword(chief.name(), Colleague.PASSWORD);
        assertSentFromEverywhereTo("/staff/sign-in/code", thief);
        String token = thief.token("/staff/sign-in/code");
        assertThat(thief.post("/staff/accounts/admin/reset", Map.of("_token", token))
                        .statusCode())
                .isEqualTo(303);
        assertThat(thief.post("/staff/second-factor/new", Map.of("_token", token, "code", "123456"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(thief.get("/staff/nothing-here").body()).doesNotContain("周主任");
    }

    @Test
    void a_first_password_opens_nothing_but_the_choice_of_another(Service service) throws Exception {
        AccountResult added =
                service.application().accounts().add("n" + System.nanoTime(), "新同事", Role.INTAKE, account -> {});
        FirstPassword first = ((AccountResult.Issued) added).first();
        String name = first.account().name();
        StaffVisitor newcomer = new StaffVisitor(service);
        newcomer.givePassword(name, first.password());
        assertSentFromEverywhereTo("/staff/sign-in/password", newcomer);

        Map<String, String> form = new HashMap<>();
        form.put("_token", newcomer.token("/staff/sign-in/password"));
        form.put("password", first.password());
        form.put("again", first.password());
        assertThat(newcomer.post("/staff/sign-in/password", form).statusCode()).isEqualTo(422);
        form.put("password", Colleague.PASSWORD);
        form.put("again", Colleague.PASSWORD);
        assertThat(newcomer.post("/staff/sign-in/password", Map.of("password", Colleague.PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        assertThat(newcomer.post("/staff/sign-in/password", form).statusCode()).isEqualTo(303);
        assertThat(newcomer.get("/staff/concerns").statusCode()).isEqualTo(200);
        assertThat(new StaffVisitor(service)
                        .givePassword(name, first.password())
                        .statusCode())
                .isEqualTo(401);
    }

    private static void assertSentFromEverywhereTo(String step, StaffVisitor visitor) throws Exception {
        for (String path :
                List.of("/staff", "/staff/concerns", "/staff/articles", "/staff/account", "/staff/accounts")) {
            assertThat(visitor.get(path).headers().firstValue("Location").orElseThrow())
                    .startsWith(step + "?back=");
        }
    }

    @Test
    void a_part_of_a_page_leads_to_signing_in_too(Service service) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + "/staff/articles/preview"))
                .header("HX-Request", "true")
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("HX-Redirect")).hasValue("/staff/sign-in?back=%2Fstaff");
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_other_sites(Service service) throws Exception {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        assertThat(new StaffVisitor(service).signIn(li))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .doesNotContain("Secure");
    }
}
