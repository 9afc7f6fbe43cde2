package suban.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.messages.Messages;

final class HttpServerTest {
    @TempDir
    Path uploads;

    private final CountDownLatch begun = new CountDownLatch(1);

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

    @Test
    void what_is_under_way_is_finished_when_the_server_stops() throws Exception {
        HttpServer server = start(false);
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> get(server, "/slow"));
        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        server.close();
        assertThat(slow.get(5, TimeUnit.SECONDS)).isEqualTo("done");
    }

    private String get(HttpServer server, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpServer start(boolean forwarded) {
        Failures failures = new Failures(Messages.load(), new Json(), (ctx, problem, language) -> {});
        Routes secure =
                routes -> routes.get("/secure", ctx -> ctx.result("" + ctx.req().isSecure()));
        Routes slow = routes -> routes.get("/slow", ctx -> {
            begun.countDown();
            Thread.sleep(1_000);
            ctx.result("done");
        });
        return HttpServer.start("localhost", 0, forwarded, uploads, failures, List.of(secure, slow));
    }

    private static String ask(HttpServer server, String protocol) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/secure"))
                .header("X-Forwarded-Proto", protocol)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
