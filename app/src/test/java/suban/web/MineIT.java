package suban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.Configuration;
import suban.audit.Action;
import suban.audit.AuditFilter;
import suban.intake.testing.FakeNoticeSender;
import suban.staff.Role;
import suban.testing.Client;
import suban.testing.Resident;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.testing.SignedIn;

/** Residents see what they filed, without JavaScript: in this browser, and by a code to their telephone. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
final class MineIT {
    private static final String PASSWORD = "kites over the harbour";

    @TempDir
    static Path data;

    private static FakeNoticeSender sender;
    private static Service sending;
    private static int addresses;

    @BeforeAll
    static void start() {
        sender = new FakeNoticeSender();
        Configuration local = Configuration.local(data);
        sending = Service.start(
                new Configuration(0, local.bind(), data, local.keys(), null, true, true, null, null)
                        .with(sender.settings(Duration.ofSeconds(5)), URI.create("https://service.example")));
    }

    @AfterAll
    static void stop() {
        sending.close();
        sender.close();
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 13800138001, 用您的号码提交的, 已收到, 验证码不对",
        "en, 13800138002, Sent with your number, Received, This code is wrong"
    })
    void a_code_to_the_telephone_shows_what_was_filed_with_it(
            String language, String number, String heading, String state, String wrong) throws Exception {
        String code = file(sending.client(), number);
        Telephone telephone = new Telephone(sending.url());
        Document asked = telephone.page("/mine?lang=" + language);
        assertThat(asked.select("main").text()).doesNotContain(heading);
        HttpResponse<String> sent = telephone.post("/mine/code", "phone", "+86 " + number);
        assertThat(sent.statusCode()).isEqualTo(303);
        String oneTime = oneTimeCode(number);

        HttpResponse<String> refused = telephone.post("/mine/open", "code", oneTime.equals("000000") ? "1" : "000000");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#field-code-error").text()).contains(wrong);
        assertThat(telephone.post("/mine/open", "code", oneTime).statusCode()).isEqualTo(303);

        Document mine = telephone.page("/mine");
        assertThat(mine.select("#with-number h2").text()).isEqualTo(heading);
        assertThat(mine.select("#with-number li").text()).contains(state);
        assertThat(mine.select("#with-number a").eachAttr("href")).containsExactly("/track/" + code);
        assertThat(mine.html()).doesNotContain(number);
        assertThat(telephone.post("/mine/open", "code", oneTime).statusCode()).as("a second use").isEqualTo(422);

        assertThat(telephone.post("/mine/forget", "x", "").statusCode()).isEqualTo(303);
        assertThat(telephone.page("/mine").select("#with-number")).isEmpty();
    }

    @Test
    void nobody_learns_whether_a_number_has_concerns() throws Exception {
        file(sending.client(), "13800138003");
        Telephone stranger = new Telephone(sending.url());
        stranger.page("/mine");
        Answer known = stranger.ask("13800138003");
        Answer mentioned = stranger.ask("13800138009");
        Answer unknown = stranger.ask("13911112222");
        assertThat(unknown.page()).isEqualTo(known.page()).isEqualTo(mentioned.page());
        assertThat(unknown.millis()).isCloseTo(known.millis(), org.assertj.core.data.Offset.offset(250L));
        assertThat(stranger.post("/mine/open", "code", "123456").statusCode()).isEqualTo(422);
    }

    @Test
    void asking_again_and_again_from_one_network_is_refused() throws Exception {
        Telephone impatient = new Telephone(sending.url());
        impatient.page("/mine");
        int status = 0;
        for (int i = 0; i < 8; i++)
            status = impatient.post("/mine/code", "phone", "1390000100" + i).statusCode();
        assertThat(status).isEqualTo(429);
        assertThat(new Telephone(sending.url()).ask("13900001000").page()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "\"><script>alert(1)</script>", "110101199003077774", "' OR 1=1 --", "\u0000"})
    void what_is_no_number_is_told_beside_the_field(String typed) throws Exception {
        Telephone telephone = new Telephone(sending.url());
        telephone.page("/mine");
        HttpResponse<String> answer = telephone.post("/mine/code", "phone", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#field-phone-error")).hasSize(1);
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void only_our_own_forms_and_our_own_cookies_are_taken() throws Exception {
        String code = file(sending.client(), "13800138004");
        HttpClient http = HttpClient.newHttpClient();
        for (String path : new String[] {"/mine/code", "/mine/open", "/mine/forget"}) {
            HttpRequest forged = HttpRequest.newBuilder(URI.create(sending.url() + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("phone=13800138004&code=000000"))
                    .build();
            assertThat(http.send(forged, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        }
        for (String cookie : new String[] {
            "filed=" + code, "filed=" + code + "." + "0".repeat(64), "filed=.", "filed=" + "a".repeat(5_000), "mine=x.1.2"
        }) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(sending.url() + "/mine"))
                    .header("Cookie", cookie)
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(code);
        }
    }

    @Test
    void what_was_filed_in_a_browser_is_listed_in_it_and_nowhere_else(Service service) {
        Resident resident = new Resident(service.url());
        String first = resident.file(resident.tell("福田区园岭街道路灯坏了"));
        String second = resident.file(resident.tell("南山区桃园路工地半夜施工"));
        assertThat(resident.read("/mine").select("#here a").eachAttr("href"))
                .containsExactly("/track/" + second, "/track/" + first);
        assertThat(new Resident(service.url()).read("/mine").select("#here a")).isEmpty();
    }

    @Test
    void without_a_sender_a_clerk_reads_the_code_to_whoever_calls_and_that_is_written_down(Service service)
            throws Exception {
        String number = "13800138005";
        String code = file(service.client(), number);
        Telephone telephone = new Telephone(service.url());
        telephone.page("/mine?lang=zh");
        telephone.ask(number);

        SignedIn manager = hire(service, Role.MANAGER);
        Document masked = manager.page("/staff/notices?state=no-sender");
        assertThat(masked.text()).contains("未接发送渠道").doesNotContain(number);
        assertThat(masked.select("form[action$=code]")).isEmpty();

        SignedIn clerk = hire(service, Role.INTAKE);
        Document list = clerk.page("/staff/notices");
        assertThat(list.select("tr:contains(验证码)").first().text()).doesNotContain(number).contains("138");
        assertThat(list.select("tr:contains(" + code + ")").text()).contains(number, "已收到");
        var form = list.select("form[action$=code]").first();
        String token = form.select("[name=_token]").val();
        long before = read(service);
        assertThat(manager.post(form.attr("action"), Map.of("_token", token)).statusCode()).isEqualTo(403);
        assertThat(read(service)).isEqualTo(before);
        Document shown =
                Jsoup.parse(clerk.post(form.attr("action"), Map.of("_token", token)).body());
        String oneTime = shown.select("#opened-code").text().replaceAll("^.*?(\\d{6}).*$", "$1");
        assertThat(read(service)).isEqualTo(before + 1);

        assertThat(telephone.post("/mine/open", "code", oneTime).statusCode()).isEqualTo(303);
        assertThat(telephone.page("/mine").select("#with-number a").eachAttr("href"))
                .containsExactly("/track/" + code);
        String id = form.attr("action").replaceAll("^/staff/notices/(.*)/code$", "$1");
        for (String hostile : new String[] {"nothing", "%27", "../x", id + "0"})
            assertThat(clerk.post("/staff/notices/" + hostile + "/code", Map.of("_token", token)).statusCode())
                    .isEqualTo(404);
        assertThat(clerk.page("/staff/notices?state=%27&before=%27%20OR%201").select("h1").text()).isEqualTo("给居民的通知");
    }

    private static long read(Service service) {
        return service.application()
                .auditLog()
                .list(new AuditFilter(null, Action.CODE_READ, null, null, null), null, 100)
                .size();
    }

    private static SignedIn hire(Service service, Role role) {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        service.application().accounts().add(name, "Notice Reader", role, PASSWORD);
        return SignedIn.as(service.url(), name, PASSWORD);
    }

    /** Files a concern that mentions another number. @return its tracking code */
    private static String file(Client client, String number) {
        Client.Response filed = client.post(
                "/api/v1/concerns",
                Map.of(
                        "text",
                        "路灯坏了，问过 13800138009",
                        "title",
                        "路灯坏了",
                        "kind",
                        Map.of("value", "report"),
                        "urgency",
                        Map.of("value", "normal"),
                        "contactDetails",
                        Map.of("phone", number)),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return filed.json().path("trackingCode").asText();
    }

    private static String oneTimeCode(String number) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            for (FakeNoticeSender.Asked asked : sender.asked()) {
                boolean ours = asked.body().path("to").asText().equals(number)
                        && asked.body().path("kind").asText().equals("code");
                if (ours) return asked.body().path("text").asText().replaceAll("^.*?(\\d{6}).*$", "$1");
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("no code came");
    }

    /** What came of asking: the page it leads to, without what differs in every page, and the time until the answer. */
    private record Answer(String page, long millis) {}

    /** A resident's browser in a network of its own: keeps cookies, runs no scripts, follows nothing. */
    private static final class Telephone {
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String url;
        private final String address = "203.0.113." + ++addresses;
        private String token = "";

        Telephone(String url) {
            this.url = url;
        }

        Document page(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = http.send(request(path).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            Document page = Jsoup.parse(answer.body());
            token = page.select("[name=_token]").val();
            return page;
        }

        Answer ask(String number) throws IOException, InterruptedException {
            if (token.isEmpty()) page("/mine");
            long began = System.nanoTime();
            HttpResponse<String> answer = post("/mine/code", "phone", number);
            long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            assertThat(answer.statusCode()).isEqualTo(303);
            String location = answer.headers().firstValue("Location").orElseThrow();
            return new Answer(location + page(location).html().replace(token, ""), millis);
        }

        HttpResponse<String> post(String path, String field, String value) throws IOException, InterruptedException {
            String body = Map.of("_token", token, field, value).entrySet().stream()
                    .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            HttpRequest.Builder request = request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body));
            return http.send(request.build(), BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(url + path)).header("X-Forwarded-For", address);
        }
    }
}
