package suban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suban.Configuration;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.Visitor;

/** What every answer says beside its content, and what cookies may do, behind a proxy that was asked by HTTPS. */
final class ResponseHeadersIT {
    /** ASVS 5.0, chapter 3.4, and what keeps other windows and sites out. */
    private static final Map<String, String> EVERYWHERE = Map.of(
            "Content-Security-Policy", "frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-Frame-Options", "DENY",
            "Strict-Transport-Security", "max-age=31536000");

    @TempDir
    static Path data;

    private static Service service;
    private static String session;

    @BeforeAll
    static void start() {
        service = Service.start(new Configuration(
                0,
                Configuration.THIS_MACHINE,
                data,
                Configuration.keysBeside(data),
                null,
                false,
                true,
                "figures for the operator",
                null));
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        service.application().accounts().add(name, "Header Reader", Role.INTAKE, "kites over the harbour");
        session = new Visitor(service.url(), true)
                .signIn(name, "kites over the harbour")
                .cookies();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(service.url() + path)).header("X-Forwarded-Proto", "https");
        if (headers.length > 0) request.headers(headers);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles",
                "/concerns/new",
                "/track",
                "/no-such-page",
                "/staff/sign-in",
                "/staff",
                "/staff/articles",
                "/staff/account",
                "/staff/concerns/no-such",
                "/api/v1/openapi.yaml",
                "/api/v1/openapi.json",
                "/api/v1/nothing",
                "/api/v1/structure",
                "/health/live",
                "/health/ready",
                "/metrics",
                "/brand/brand.css",
                "/brand/htmx.js",
                "/brand/logo",
                "/static/tokens.css",
                "/static/no-such.css"
            })
    void every_answer_has_the_headers_and_says_how_its_text_is_written(String path) throws Exception {
        HttpResponse<byte[]> response = get(path, "Cookie", session);
        EVERYWHERE.forEach((name, value) -> assertThat(response.headers().allValues(name))
                .as(name)
                .singleElement()
                .asString()
                .contains(value));
        assertThat(response.headers().firstValue("Server")).isEmpty();
        String type = response.headers().firstValue("Content-Type").orElse("");
        // XML says it by itself.
        if (!type.startsWith("image/svg+xml")) {
            assertThat(type.toLowerCase(java.util.Locale.ROOT)).contains("charset=utf-8");
        }
        boolean forGood = path.startsWith("/brand/") || path.equals("/static/tokens.css");
        assertThat(response.headers().allValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains(forGood ? "immutable" : "no-store");
    }

    @Test
    void scripts_and_pictures_of_the_pages_say_it_too() throws Exception {
        List<String> names;
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/suban/web/static"))) {
            names = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*\\.(css|js|svg|txt|webmanifest|json)"))
                    .toList();
        }
        assertThat(names).isNotEmpty();
        for (String name : names) {
            String type =
                    get("/static/" + name).headers().firstValue("Content-Type").orElse("");
            assertThat(type.toLowerCase(java.util.Locale.ROOT)).as(name).contains("charset=utf-8");
        }
    }

    @Test
    void a_reply_about_somebody_is_not_kept() {
        var http = service.client()
                .ask(service.client().startConversation(), "居住证丢了怎么补")
                .http();
        assertThat(http.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(http.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
    }

    @Test
    void a_cookie_that_came_by_https_can_be_planted_by_no_other_host() throws Exception {
        List<String> secure = get("/?lang=en").headers().allValues("Set-Cookie");
        assertThat(secure)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("; Secure", "; HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
        assertThat(get("/", "Cookie", "lang=en").headers().firstValue("Content-Language"))
                .hasValue("zh");
        assertThat(get("/", "Cookie", "__Host-lang=en").headers().firstValue("Content-Language"))
                .hasValue("en");
    }

    @Test
    void without_https_cookies_have_plain_names() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(service.url() + "/?lang=en")).build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .headers()
                        .allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).doesNotContain("__Host-", "Secure").contains("; HttpOnly"));
    }

    /** In the machine's own folder it would outlive a crash, with all that a camera writes into a picture. */
    @Test
    void a_large_upload_waits_in_a_folder_of_the_services_own() throws Exception {
        Path uploads = data.resolve("uploads");
        URI url = URI.create(service.url());
        String start = "--x\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"a.jpg\"\r\n\r\n";
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /concerns/new HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                            + (start.length() + (4 << 20) + "\r\n--x--\r\n".length())
                            + "\r\nCookie: token=" + "0".repeat(32)
                            + "\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n" + start)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[3 << 20]);
            out.flush();
            for (int i = 0; i < 100 && isEmpty(uploads); i++) Thread.sleep(50);
            assertThat(isEmpty(uploads)).isFalse();
            out.write(new byte[1 << 20]);
            out.write("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
            for (int i = 0; i < 100 && !isEmpty(uploads); i++) Thread.sleep(50);
            assertThat(uploads).isEmptyDirectory();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
