package suban.web.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cookie as it is sent, on a real server behind a proxy that says what it was asked by. */
@SuppressWarnings("NullAway.Init")
final class StaffCookieTest {
    private final StaffCookie cookie = new StaffCookie("staff", StaffCookie.WHILE_OPEN);
    private Javalin server;

    @BeforeEach
    void start() {
        server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(new ForwardedRequestCustomizer()));
                    config.routes.get("/keep", ctx -> cookie.keep(ctx, "token"));
                    config.routes.get(
                            "/find", ctx -> ctx.result(cookie.find(ctx).orElse("none")));
                })
                .start("localhost", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void by_https_no_other_host_can_set_it() throws Exception {
        assertThat(get("/keep", "https", "").headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-staff=token")
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
        assertThat(get("/find", "https", "staff=planted").body()).isEqualTo("none");
        assertThat(get("/find", "https", "__Host-staff=mine").body()).isEqualTo("mine");
    }

    @Test
    void without_https_its_name_is_plain() throws Exception {
        assertThat(get("/keep", "http", "").headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("staff=token")
                .contains("Path=/staff", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure");
        assertThat(get("/find", "http", "staff=mine").body()).isEqualTo("mine");
    }

    private HttpResponse<String> get(String path, String protocol, String sent)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .header("X-Forwarded-Proto", protocol)
                .header("Cookie", sent)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
