package suban.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.http.Failures;
import suban.http.HttpServer;
import suban.http.Json;
import suban.messages.Messages;

final class HealthApiTest {
    @TempDir
    Path uploads;

    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private List<String> missing = List.of();
    private HttpServer server;

    @BeforeEach
    void start() {
        metrics.counter("turns").increment();
        Json json = new Json();
        Failures failures = new Failures(Messages.load(), json, (ctx, problem, language) -> {});
        server = HttpServer.start(
                "localhost",
                0,
                false,
                uploads,
                failures,
                List.of(new HealthApi(() -> missing, metrics, "secret", json)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path, @Nullable String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .header("Accept", "application/json");
        if (authorization != null) request.header("Authorization", authorization);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void figures_are_for_whoever_knows_the_token() throws Exception {
        assertThat(get("/metrics", "Bearer secret").body()).contains("turns_total 1.0");
        for (String wrong : new String[] {"Bearer secre", "Bearer secrets", "secret", "Basic c2VjcmV0", ""}) {
            assertThat(get("/metrics", wrong).statusCode()).as(wrong).isEqualTo(401);
        }
        HttpResponse<String> none = get("/metrics", null);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(none.body()).doesNotContain("turns_total");
    }

    @Test
    void readiness_says_what_is_missing() throws Exception {
        assertThat(get("/health/ready", null).statusCode()).isEqualTo(200);
        missing = List.of("database", "disk");
        HttpResponse<String> ready = get("/health/ready", null);
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("unavailable").contains("database").contains("disk");
        assertThat(get("/health/live", null).statusCode()).isEqualTo(200);
    }
}
