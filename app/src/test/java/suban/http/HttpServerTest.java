package suban.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import suban.messages.Messages;

final class HttpServerTest {
    @Test
    void a_proxy_says_whether_it_was_asked_securely() throws Exception {
        try (HttpServer server = start(true)) {
            assertThat(ask(server, "https")).isEqualTo("true");
            assertThat(ask(server, "http")).isEqualTo("false");
        }
    }

    @Test
    void nobody_else_is_believed() throws Exception {
        try (HttpServer server = start(false)) {
            assertThat(ask(server, "https")).isEqualTo("false");
        }
    }

    private static HttpServer start(boolean forwarded) {
        Failures failures = new Failures(Messages.load(), new Json(), (ctx, problem, language) -> {});
        Routes secure =
                routes -> routes.get("/secure", ctx -> ctx.result("" + ctx.req().isSecure()));
        return HttpServer.start(0, forwarded, failures, List.of(secure));
    }

    private static String ask(HttpServer server, String protocol) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/secure"))
                .header("X-Forwarded-Proto", protocol)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
