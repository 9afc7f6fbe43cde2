package suban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import suban.audit.Action;
import suban.audit.AuditFilter;
import suban.staff.Role;
import suban.testing.Client;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.testing.Visitor;
import suban.web.staff.Colleague;

/** A conversation that a person has, from the hand-over to the robot's next answer, without JavaScript. */
@ServiceTest
final class ThreadIT {
    private static final String PASSWORD = "kites over the harbour";

    private static Visitor hire(Service service, Role role) {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        service.application().accounts().add(name, "李明", role, PASSWORD);
        return new Visitor(service.url(), false).signIn(name, PASSWORD);
    }

    private static HttpResponse<byte[]> write(Visitor resident, String words) {
        return resident.post("/messages", Map.of("_token", resident.token("/"), "text", words));
    }

    private static Document page(HttpResponse<byte[]> response) {
        return Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8));
    }

    private static Document page(Visitor visitor, String path) {
        return page(visitor.get(path));
    }

    private static String find(Visitor staff, String words) {
        return page(staff, "/staff/concerns?origin=handover&q=" + words)
                .select(".queue-title a")
                .attr("href")
                .replaceAll("\\?.*", "");
    }

    private static HttpResponse<byte[]> say(Visitor staff, String concern, String words) {
        String token =
                page(staff, concern).select("form[action$=/say] [name=_token]").val();
        return staff.post(concern + "/say", Map.of("_token", token, "message", words));
    }

    @Test
    void both_sides_write_until_the_person_gives_it_back(Service service) throws Exception {
        Visitor resident = new Visitor(service.url(), false);
        write(resident, "我在笔架山公园丢了一把紫色雨伞，转人工");
        Document handedOver = page(resident, "/");
        String code = handedOver.select(".turn a[href^=/track/]").attr("href");
        assertThat(handedOver.select(".turn .bubble").last().text()).contains("查询码是", "前回复");
        assertThat(resident.get(code).statusCode()).isEqualTo(200);

        Visitor staff = hire(service, Role.INTAKE);
        String concern = find(staff, "紫色雨伞");
        BlockingQueue<String> events = listen(service, resident);

        write(resident, "伞柄上写着高，我的电话是13800138000");
        assertThat(page(resident, "/").select(".passed-on").text()).contains("已转给");
        HttpResponse<byte[]> news = staff.get(concern + "/thread?seen=");
        assertThat(page(news).select(".thread").text()).contains("伞柄上写着高，我的电话是13800138000");

        assertThat(say(staff, concern, "您好，我去问一下公园。\n<script>alert(1)</script>").statusCode())
                .isEqualTo(303);
        assertThat(next(events, "person"))
                .contains("工作人员", "我去问一下公园", "&lt;script")
                .doesNotContain("李明");
        Document reloaded = page(resident, "/");
        assertThat(reloaded.select(".from-person").text()).contains("我去问一下公园", "<script>");
        assertThat(reloaded.select(".conversation script")).isEmpty();
        assertThat(reloaded.select(".conversation > article").last().id()).startsWith("message-");
        AuditFilter sent =
                new AuditFilter(null, Action.MESSAGE_SENT, concern.substring(concern.lastIndexOf('/') + 1), null, null);
        assertThat(service.application().auditLog().list(sent, null, 10)).hasSize(1);

        write(resident, "我家厨房着火了");
        assertThat(page(resident, "/").select("a[href=tel:119]")).isNotEmpty();

        Document form = page(staff, concern);
        staff.post(
                concern + "/answer",
                Map.of(
                        "_token",
                        form.select("form[action*=/answer] [name=_token]").val(),
                        "revision",
                        form.select("form[action*=/answer] [name=revision]").val(),
                        "answer",
                        "伞在公园北门，请来领。"));
        assertThat(next(events, "person")).contains("伞在公园北门");
        assertThat(next(events, "over")).isNotNull();

        write(resident, "租房可以提取公积金吗？");
        Document after = page(resident, "/");
        assertThat(after.select(".turn").last().select(".citation-title").text())
                .contains("公积金");
        assertThat(after.select(".from-person").last().text()).contains("伞在公园北门");
        assertThat(page(staff, concern).select("form[action$=/say]")).isEmpty();
        assertThat(page(resident, code).text()).contains("伞在公园北门");
    }

    private static HttpResponse<byte[]> end(Visitor staff, Document form, String step, String field, String words) {
        Element sent = form.select("#form-" + step).first();
        return staff.post(
                sent.attr("action"),
                Map.of(
                        "_token",
                        sent.select("[name=_token]").val(),
                        "revision",
                        sent.select("[name=revision]").val(),
                        "seen",
                        form.select("input[name=seen][form=form-" + step + "]").val(),
                        field,
                        words));
    }

    @Test
    void what_the_resident_wrote_meanwhile_is_read_before_it_ends(Service service) {
        Visitor resident = new Visitor(service.url(), false);
        write(resident, "我在东门步行街丢了一只绿色保温杯，转人工");
        Visitor staff = hire(service, Role.INTAKE);
        String concern = find(staff, "绿色保温杯");
        Document older = page(staff, concern);
        write(resident, "等等 我还有一件事：我家门口井盖坏了");

        for (String step : new String[] {"answer", "reject"}) {
            String field = step.equals("answer") ? "answer" : "reason";
            HttpResponse<byte[]> refused = end(staff, older, step, field, "杯子在警务室，请来领");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(page(refused).select("[role=alert]").text()).contains("居民刚又写了", "井盖坏了");
            assertThat(page(refused).select("#field-" + field).val()).isEqualTo("杯子在警务室，请来领");
            assertThat(page(refused).select(".thread").text()).contains("井盖坏了");
        }
        HttpResponse<byte[]> dispatched = staff.post(
                concern + "/dispatch",
                Map.of(
                        "_token",
                        older.select("#form-correction [name=_token]").val(),
                        "revision",
                        older.select("#form-correction [name=revision]").val(),
                        "before.title",
                        older.select("#form-correction [name=before.title]").val(),
                        "title",
                        "改过的标题",
                        "seen",
                        ""));
        assertThat(dispatched.statusCode()).isEqualTo(409);
        assertThat(page(dispatched).select("#field-title").val()).isEqualTo("改过的标题");
        assertThat(page(staff, concern).select("h1").text()).doesNotContain("改过的标题");

        HttpResponse<byte[]> refused = end(staff, older, "answer", "answer", "杯子在警务室，井盖已登记");
        assertThat(end(staff, page(refused), "answer", "answer", "杯子在警务室，井盖已登记").statusCode())
                .isEqualTo(303);
        assertThat(page(resident, "/").select(".from-person").text()).contains("井盖已登记");
    }

    @Test
    void whoever_starts_anew_is_warned_and_reads_on_by_the_code(Service service) {
        Visitor resident = new Visitor(service.url(), false);
        write(resident, "华侨城地铁站捡到一串钥匙，转人工");
        String code = page(resident, "/").select(".turn a[href^=/track/]").attr("href");
        HttpResponse<byte[]> asked = resident.post("/conversations/new", Map.of("_token", resident.token("/")));
        assertThat(asked.headers().firstValue("Location")).hasValue("/conversations/new");
        Document warning = page(resident, "/conversations/new");
        assertThat(warning.text()).contains("有工作人员正在回复您");
        assertThat(warning.select("a[href=" + code + "]")).isNotEmpty();
        assertThat(page(resident, "/conversations/new?lang=en").text()).contains("A member of staff is answering you");
        assertThat(page(resident, "/").select(".turn")).isNotEmpty();
        resident.post("/conversations/new", Map.of("_token", resident.token("/conversations/new"), "sure", "yes"));
        assertThat(page(resident, "/").select(".turn")).isEmpty();
        assertThat(resident.get("/conversations/new").statusCode()).isEqualTo(303);

        Visitor staff = hire(service, Role.INTAKE);
        say(staff, find(staff, "捡到一串钥匙"), "请交到站台服务中心，电话0755-88886666。");
        assertThat(page(new Visitor(service.url(), false), code)
                        .select("#messages")
                        .text())
                .contains("工作人员写给您的话", "请交到站台服务中心，电话0755-88886666。")
                .doesNotContain("李明", "捡到一串钥匙");
    }

    @Test
    void a_personal_number_is_refused_wherever_staff_write_and_the_words_are_kept(Service service) {
        Visitor resident = new Visitor(service.url(), false);
        write(resident, "科苑天桥的电梯卡住了我的轮椅，转人工");
        Visitor staff = hire(service, Role.INTAKE);
        String concern = find(staff, "卡住了我的轮椅");
        String words = "您的身份证440301198505051234对吗，打13812345678";
        HttpResponse<byte[]> said = say(staff, concern, words);
        assertThat(said.statusCode()).isEqualTo(422);
        assertThat(page(said).select("#field-message-error").text()).contains("办公电话");
        assertThat(page(said).select("#field-message").val()).isEqualTo(words);
        for (String step : new String[] {"answer", "reject"}) {
            String field = step.equals("answer") ? "answer" : "reason";
            HttpResponse<byte[]> refused = end(staff, page(staff, concern), step, field, words);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(page(refused).select("#field-" + field + "-error").text())
                    .contains("办公电话");
            assertThat(page(refused).select("#field-" + field).val()).isEqualTo(words);
        }
        assertThat(say(staff, concern, "请打办公电话0755-88886666").statusCode()).isEqualTo(303);
        staff.get("/staff/concerns?lang=en");
        assertThat(page(say(staff, concern, words))
                        .select("#field-message-error")
                        .text())
                .contains("office number");
    }

    @Test
    void who_else_is_at_work_is_said_and_nobody_is_stopped(Service service) {
        Visitor resident = new Visitor(service.url(), false);
        write(resident, "翠湖体育馆储物柜打不开，转人工");
        Visitor first = hire(service, Role.INTAKE);
        String concern = find(first, "储物柜打不开");
        first.post(
                concern + "/claim",
                Map.of(
                        "_token",
                        page(first, concern)
                                .select("form[action*=/claim] [name=_token]")
                                .val(),
                        "claim",
                        "claim"));
        say(first, concern, "我去问一下场馆。");
        assertThat(page(first, concern).select("main").text()).doesNotContain("由 李明 经办", "正在和这位居民联系");
        Visitor second = hire(service, Role.INTAKE);
        Document shown = page(second, concern);
        assertThat(shown.select("#thread .notice").text()).contains("这条诉求由 李明 经办", "正在和这位居民联系");
        assertThat(shown.select("article > .notice").text()).contains("这条诉求由 李明 经办");
        assertThat(say(second, concern, "场馆说今晚来开。").statusCode()).isEqualTo(303);
    }

    @Test
    void what_no_robot_had_is_only_answered_and_an_undo_sent_twice_is_told_so(Service service) {
        Colleague.file(service.client(), "石岩湖绿道的长椅断了一条腿，编号石岩四号");
        Visitor staff = hire(service, Role.INTAKE);
        String concern = page(staff, "/staff/concerns?q=" + "长椅断了一条腿")
                .select(".queue-title a")
                .attr("href")
                .replaceAll("\\?.*", "");
        Document form = page(staff, concern);
        assertThat(form.select("#form-answer button").last().text()).isEqualTo("答复");
        assertThat(form.select("input[name=seen]")).isEmpty();
        staff.post(
                concern + "/accept",
                Map.of(
                        "_token",
                        form.select("#form-correction [name=_token]").val(),
                        "revision",
                        form.select("#form-correction [name=revision]").val()));
        Map<String, String> undo =
                Map.of("_token", form.select("#form-correction [name=_token]").val(), "revision", "2");
        assertThat(staff.post(concern + "/undo", undo)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("done=undone");
        HttpResponse<byte[]> again = staff.post(concern + "/undo", undo);
        assertThat(again.headers().firstValue("Location").orElse("")).contains("done=undone-before");
        assertThat(page(staff, concern + "?done=undone-before")
                        .select("[role=status]")
                        .text())
                .contains("已经撤销过了");
    }

    @Test
    void whoever_only_reads_sees_it_masked_and_cannot_write(Service service) {
        Visitor resident = new Visitor(service.url(), false);
        write(resident, "莲塘口岸的自助柜坏了一半，转人工");
        write(resident, "请打13912345678");
        Visitor manager = hire(service, Role.MANAGER);
        String concern = find(manager, "自助柜坏了一半");
        for (String path : new String[] {concern, concern + "/thread"}) {
            Document shown = page(manager, path);
            assertThat(shown.select(".thread").text()).contains("请打").doesNotContain("13912345678");
            assertThat(shown.select("form[action$=/say]")).isEmpty();
        }
        String token = page(manager, concern)
                .select("form[action$=sign-out] [name=_token]")
                .val();
        assertThat(manager.post(concern + "/say", Map.of("_token", token, "message", "好"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_cannot_be_sent_is_refused_and_kept_in_the_form(Service service) {
        Visitor resident = new Visitor(service.url(), false);
        write(resident, "侨香路地铁站电梯异响严重，转人工");
        Visitor staff = hire(service, Role.INTAKE);
        String concern = find(staff, "电梯异响严重");
        for (String words : new String[] {"", "长".repeat(10_000), "a\u0007b"}) {
            HttpResponse<byte[]> refused = say(staff, concern, words);
            assertThat(refused.statusCode()).isEqualTo(422);
            Document shown = page(refused);
            assertThat(shown.select("#field-message").val()).isEqualTo(words);
            assertThat(shown.select("#field-message-error").text()).isNotBlank();
        }
        assertThat(write(resident, "长".repeat(10_000)).statusCode()).isEqualTo(422);
        assertThat(write(resident, " ").statusCode()).isEqualTo(422);
        assertThat(write(resident, "<script>alert(1)</script>\u0007").statusCode())
                .isEqualTo(303);
        assertThat(page(staff, concern).select(".thread .by-resident")).hasSize(1);
        assertThat(page(staff, concern).select(".thread script")).isEmpty();
        assertThat(staff.get("/staff/concerns/0/thread").statusCode()).isEqualTo(404);
    }

    @Test
    void it_is_told_in_english_too(Service service) {
        Visitor resident = new Visitor(service.url(), false);
        resident.get("/?lang=en");
        write(resident, "The vending robot at Futian Harbour ate my card, I want to talk to a person");
        assertThat(page(resident, "/").select(".turn .bubble").last().text())
                .contains("Your tracking code is", "A person should answer by");
        write(resident, "It was a blue card");
        Document shown = page(resident, "/");
        assertThat(shown.select(".passed-on").text()).contains("your message was passed on");
        Visitor staff = hire(service, Role.INTAKE);
        staff.get("/staff/concerns?lang=en");
        say(staff, find(staff, "vending"), "We found your card.");
        assertThat(page(resident, "/").select(".from-person").text())
                .contains("A member of staff", "We found your card.");
    }

    @Test
    void not_helped_asks_first_and_a_plain_form_leads_on(Service service) {
        Visitor resident = new Visitor(service.url(), false);
        write(resident, "租房可以提取公积金吗？");
        Document answered = page(resident, "/");
        String path = answered.select("form.helped").attr("action");
        resident.post(path, Map.of("_token", resident.token("/"), "helped", "no"));
        Document asked = page(resident, "/");
        assertThat(asked.select(".turn")).hasSize(1);
        assertThat(asked.select(".what-next a").eachAttr("href"))
                .contains("#message")
                .anyMatch(href -> href.startsWith("/concerns/new?turn="));
        resident.post("/person", Map.of("_token", resident.token("/")));
        assertThat(page(resident, "/").select(".turn .bubble").last().text()).contains("查询码是");
    }

    @Test
    void a_program_reads_what_was_said_since(Service service) {
        Client client = service.client();
        String conversation = client.startConversation();
        String path = "/api/v1/conversations/" + conversation + "/messages";
        client.ask(conversation, "梅林水库的护栏有个大洞，转人工");
        Client.Response all = client.get(path);
        assertThat(all.json().path("withPerson").asBoolean()).isTrue();
        String last = all.json().path("messages").path(1).path("id").asText();
        assertThat(client.get(path + "?after=" + last).json().path("messages")).isEmpty();

        Visitor staff = hire(service, Role.INTAKE);
        say(staff, find(staff, "护栏有个大洞"), "已派人去看。");

        assertThat(client.get(path + "?after=" + last).json().path("messages"))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.path("from").asText()).isEqualTo("person");
                    assertThat(message.path("text").asText()).isEqualTo("已派人去看。");
                });
        assertThat(client.get(path + "?after=no-such").status()).isEqualTo(422);
        assertThat(client.get("/api/v1/conversations/no-such/messages").status())
                .isEqualTo(404);
    }

    @Test
    void streams_are_bounded_and_need_a_conversation(Service service) throws Exception {
        Visitor stranger = new Visitor(service.url(), false);
        assertThat(stranger.get("/conversation/events").statusCode()).isEqualTo(204);
        Visitor resident = new Visitor(service.url(), false);
        write(resident, "翠竹路口红绿灯太短了，转人工");
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int open = 0; open < 4; open++) {
                assertThat(stream(http, service, resident).statusCode()).isEqualTo(200);
            }
            assertThat(stream(http, service, resident).statusCode()).isEqualTo(503);
            http.shutdownNow();
        }
    }

    private static HttpResponse<java.io.InputStream> stream(HttpClient http, Service service, Visitor resident)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(service.url() + "/conversation/events"))
                        .header("Accept", "text/event-stream")
                        .header("Cookie", resident.cookies())
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofInputStream());
    }

    /** Lines of events as they come. */
    private static BlockingQueue<String> listen(Service service, Visitor resident) throws Exception {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        HttpResponse<java.io.InputStream> response = stream(HttpClient.newHttpClient(), service, resident);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        Thread.ofVirtual().start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                StringBuilder event = new StringBuilder();
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.isEmpty()) {
                        lines.add(event.toString());
                        event.setLength(0);
                    } else {
                        event.append(line).append('\n');
                    }
                }
            } catch (IOException e) {
                // The stream was closed.
            }
        });
        return lines;
    }

    private static String next(BlockingQueue<String> events, String kind) throws InterruptedException {
        while (true) {
            String event = events.poll(4, TimeUnit.SECONDS);
            if (event == null) throw new AssertionError("no " + kind + " came");
            if (event.contains("event: " + kind)) return event;
        }
    }
}
