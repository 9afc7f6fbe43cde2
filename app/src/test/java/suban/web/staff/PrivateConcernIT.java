package suban.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import suban.staff.Post;
import suban.staff.Role;
import suban.testing.Client;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.testing.Visitor;
import suban.web.testing.Browser;
import suban.web.testing.Reader;

/** A private concern from its form to the reply, without JavaScript: no page of a unit tells who filed it. */
@ServiceTest
final class PrivateConcernIT {
    private static final String PASSWORD = "kites over the harbour";
    private static final String NAME = "高翠兰";
    private static final String PHONE = "13912345678";
    private static final String PLACE = "福田区华强北街道振华路八八一号";

    @Test
    void intake_sees_who_filed_it_and_no_unit_does_on_any_page(Service service) {
        Visitor resident = new Visitor(service.url(), false);
        String code = file(resident, "振华路八八一号门口的路灯不亮了，在" + PLACE + "，" + NAME + "催过，电话" + PHONE);
        assertThat(text(resident.get("/concerns/filed/" + code))).contains("按您的要求保密");
        assertThat(text(resident.get("/track/" + code))).contains("按您的要求保密");
        assertThat(text(resident.get("/track/" + code + "?lang=en"))).contains("Kept private as you asked");

        Visitor intake = hire(service, Post.of(Role.INTAKE));
        String concern = page(intake, "/staff/concerns?q=" + code)
                .select(".queue-title a")
                .attr("href")
                .replaceAll("\\?.*", "");
        assertThat(text(intake.get("/staff/concerns?q=" + code))).contains("保密");
        assertThat(page(intake, concern).select("#told").text())
                .contains("已收到（短信）", "未接发送渠道")
                .doesNotContain(PHONE);
        for (Role role : List.of(Role.INTAKE, Role.SUPERVISOR, Role.ADMINISTRATOR))
            assertThat(text(hire(service, Post.of(role)).get(concern)))
                    .as(role.code())
                    .contains(NAME, PHONE, "保密", "市民要求保密");
        assertNobodyIsNamed(hire(service, Post.of(Role.MANAGER)), concern);
        Map<String, String> dispatch = correction(page(intake, concern));
        dispatch.put("department", "urban-management");
        dispatch.put("units", "water");
        assertThat(intake.post(concern + "/dispatch", dispatch).statusCode()).isEqualTo(303);

        Visitor lead = hire(service, Post.of(Role.UNIT, "urban-management"));
        Visitor helper = hire(service, Post.of(Role.UNIT, "water"));
        Visitor stranger = hire(service, Post.of(Role.UNIT, "public-security"));
        String task = concern.replace("/staff/concerns/", "/staff/board/");
        assertThat(text(lead.get(task))).contains("保密", "请用「问市民」", "八八一号");
        assertThat(text(lead.get(task + "?lang=en"))).contains("Private", "ask through intake");
        lead.get(task + "?lang=zh");
        assertThat(stranger.get(task).statusCode()).isEqualTo(404);
        noRouteTells(List.of(lead, helper, stranger), concern, code);

        step(lead, task, "acknowledge", Map.of());
        step(lead, task, "ask", Map.of("ask", "请问灯杆编号？"));
        assertThat(text(resident.get("/track/" + code + "?lang=zh"))).contains("请问灯杆编号？");
        assertThat(resident.post(
                                "/track/" + code + "/add",
                                Map.of(
                                        "_token",
                                        page(resident, "/track/" + code)
                                                .select("#question [name=_token]")
                                                .val(),
                                        "words",
                                        "我是" + NAME + "，" + PHONE + "，编号 Z37"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(text(lead.get(task))).contains("Z37");
        assertNobodyIsNamed(lead, task);
        step(lead, task, "resolve", Map.of("resolve", "已更换Z37灯杆的灯泡，今晚现场确认已亮灯。"));
        noRouteTells(List.of(lead, helper, stranger), concern, code);

        String other = file(new Visitor(service.url(), false), "振华路八八二号门口的路灯不亮了，在福田区华强北街道振华路八八二号");
        String beside = page(intake, "/staff/concerns?q=" + other)
                .select(".queue-title a")
                .attr("href")
                .replaceAll("\\?.*", "");
        assertThat(page(intake, beside + "/beside").select("a[href=" + concern + "]"))
                .as("a private concern stands beside no other")
                .isEmpty();
    }

    @Test
    void the_wish_survives_loading_the_page_anew_and_another_language(Service service) {
        try (Browser browser = Browser.open();
                Reader reader = browser.reader(390)) {
            Page page = reader.page();
            page.navigate(service.url() + "/concerns/new");
            page.fill("#field-text", PLACE + "的路灯坏了三天");
            page.locator("button[value=understand]").click();
            page.check("[name=private]");
            reader.picture("filing-private-390", true);
            assertThat(reader.overflow()).isZero();
            assertThat(reader.faintTexts()).isEmpty();
            page.locator("[name=language]").first().click();
            page.waitForSelector("text=Keep my name and phone");
            assertThat(page.isChecked("[name=private]")).isTrue();
            page.locator("button[value=understand]").first().evaluate("b => b.click()");
            page.waitForLoadState();
            assertThat(page.isChecked("[name=private]")).isTrue();
            page.locator("[data-send]").click();
            page.waitForSelector("#code");
            assertThat(page.locator("main").textContent()).contains("Kept private as you asked");
            String code = page.locator("#code").textContent().strip();

            Colleague.hire(service, Role.INTAKE, "李明").open(page, "/staff/concerns?q=" + code);
            page.locator(".queue-title a").first().click();
            assertThat(reader.violations()).isEmpty();
            assertThat(reader.faintTexts()).isEmpty();
            assertThat(reader.overflow()).isZero();
            reader.picture("concern-private-390-en", true);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void a_program_files_one_and_a_wish_that_cannot_be_read_is_refused(Service service) {
        Client client = service.client();
        ObjectNode concern = client.post("/api/v1/structure", Map.of("text", PLACE + "的路灯坏了"))
                .json()
                .path("concerns")
                .path(0)
                .deepCopy();
        concern.put("text", PLACE + "的路灯坏了");
        concern.putObject("contactDetails").put("name", NAME).put("phone", PHONE);
        Client.Response refused = file(client, concern.deepCopy().put("private", "yes"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("private");
        Client.Response filed = file(client, concern.deepCopy().put("private", true));
        JsonNode kept = client.get(
                        "/api/v1/concerns/" + filed.json().path("trackingCode").asText())
                .json();
        assertThat(kept.path("private").asBoolean()).isTrue();
        assertThat(kept.toString()).doesNotContain(NAME, PHONE);
        Client.Response open = file(client, concern);
        assertThat(client.get("/api/v1/concerns/"
                                + open.json().path("trackingCode").asText())
                        .json()
                        .has("private"))
                .isFalse();
    }

    private static Client.Response file(Client client, ObjectNode concern) {
        return client.post(
                "/api/v1/concerns",
                concern,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static void noRouteTells(List<Visitor> units, String concern, String code) {
        String id = concern.substring(concern.lastIndexOf('/') + 1);
        for (Visitor unit : units)
            for (String path : List.of(
                    "/staff",
                    "/staff/board",
                    "/staff/board?state=overdue",
                    "/staff/board?state=resolved",
                    "/staff/board?q=" + code,
                    "/staff/board?q=八八一号",
                    "/staff/board/" + id,
                    "/staff/board/" + id + "?lang=en",
                    "/staff/board/" + id + "?lang=zh",
                    "/staff/concerns",
                    "/staff/concerns?q=" + code,
                    "/staff/concerns/" + id,
                    "/staff/concerns/" + id + "/beside",
                    "/staff/concerns/" + id + "/thread",
                    "/staff/concerns/" + id + "/proposals",
                    "/staff/photos/" + id,
                    "/staff/notices",
                    "/staff/persons",
                    "/staff/audit",
                    "/staff/templates",
                    "/staff/reported",
                    "/mine",
                    "/track/" + code,
                    "/concerns/filed/" + code,
                    "/api/v1/concerns/" + code)) assertNobodyIsNamed(unit, path);
        for (Visitor unit : units)
            for (String told : List.of(NAME, PHONE))
                assertThat(page(unit, "/staff/board?q=" + told).select("a[href*=" + id + "]"))
                        .as("found by " + told)
                        .isEmpty();
    }

    private static void assertNobodyIsNamed(Visitor reader, String path) {
        String shown = new String(reader.get(path).body(), StandardCharsets.UTF_8);
        assertThat(shown).as(path).doesNotContain(NAME, "翠兰", PHONE, "12345678");
    }

    /** By the form, with the wish; says its code. */
    private static String file(Visitor resident, String words) {
        String token = resident.token("/concerns/new");
        Document check = page(resident.post(
                "/concerns/new", Map.of("_token", token, "at", "words", "text", words, "step", "understand")));
        assertThat(check.select("[name=private]").hasAttr("checked")).isFalse();
        Map<String, String> form = fields(check, "#concern");
        form.put("private", "yes");
        form.put("name", NAME);
        form.put("phone", PHONE);
        form.put("step", "details");
        Document again = page(resident.post("/concerns/new", form));
        assertThat(again.select("[name=private]").hasAttr("checked")).isTrue();
        form = fields(again, "#concern");
        form.put("step", "understand");
        Document anew = page(resident.post("/concerns/new", form));
        assertThat(anew.select("[name=private]").hasAttr("checked")).isTrue();
        assertThat(anew.select("label:has([name=private])").text()).contains("保密：不把我的姓名和电话告诉承办单位");
        form = fields(anew, "#concern");
        form.put("step", "confirm");
        HttpResponse<byte[]> filed = resident.post("/concerns/new", form);
        return filed.headers().firstValue("Location").orElseThrow().replaceAll(".*/filed/([A-Z0-9-]+).*", "$1");
    }

    private static Visitor hire(Service service, Post post) {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        service.application().accounts().add(name, "李明", post, PASSWORD, account -> {});
        return new Visitor(service.url(), false).signIn(name, PASSWORD);
    }

    private static Map<String, String> correction(Document page) {
        return fields(page, "form.correction");
    }

    private static Map<String, String> fields(Document page, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        ((FormElement) page.expectFirst(form)).formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    private static void step(Visitor unit, String task, String step, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>(fields(page(unit, task), "form[action$=/" + step + "]"));
        form.putAll(more);
        assertThat(unit.post(task + "/" + step, form).statusCode()).as(step).isEqualTo(303);
    }

    private static Document page(Visitor visitor, String path) {
        return page(visitor.get(path));
    }

    private static Document page(HttpResponse<byte[]> response) {
        return Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8));
    }

    private static String text(HttpResponse<byte[]> response) {
        return page(response).text();
    }
}
