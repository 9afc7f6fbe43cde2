package suban.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import suban.messages.Messages;

final class FailuresTest {
    @TempDir
    Path uploads;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private HttpServer server;

    @BeforeEach
    void start() {
        log.start();
        ((Logger) LoggerFactory.getLogger(Failures.class)).addAppender(log);
        Routes routes = config -> {
            config.post("/api/v1/secret/{code}", ctx -> {
                throw new IllegalStateException("cannot keep 家暴 13800138000", new IllegalArgumentException("of 王小明"));
            });
            config.post("/api/v1/form", ctx -> ctx.result(String.valueOf(ctx.formParam("text"))));
            config.post("/api/v1/body", ctx -> ctx.result(ctx.body()));
            config.post(
                    "/api/v1/files", ctx -> ctx.result("" + ctx.uploadedFiles().size()));
        };
        Failures failures = new Failures(Messages.load(), new Json(), (ctx, problem, language) -> {});
        server = HttpServer.start("localhost", 0, false, uploads, failures, List.of(routes));
    }

    @AfterEach
    void stop() {
        server.close();
        ((Logger) LoggerFactory.getLogger(Failures.class)).detachAppender(log);
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void the_log_tells_where_and_nothing_of_what_was_said() throws Exception {
        HttpResponse<String> response = post("/api/v1/secret/CGQ3-XEKE-P69E", "application/json", "{}");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain("家暴").doesNotContain("IllegalState");
        String logged =
                log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        assertThat(logged)
                .contains("POST /api/v1/secret/{code}")
                .contains("java.lang.IllegalStateException")
                .contains("caused by java.lang.IllegalArgumentException")
                .contains("FailuresTest")
                .doesNotContain("家暴")
                .doesNotContain("13800138000")
                .doesNotContain("王小明")
                .doesNotContain("CGQ3");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/form, application/x-www-form-urlencoded; charset=klingon, text=a",
        "/api/v1/body, text/plain; charset=klingon, a",
        "/api/v1/body, text/plain; charset=%%%, a",
        "/api/v1/files, multipart/form-data, a",
        "/api/v1/files, multipart/form-data; boundary=x, a",
        "/api/v1/files, multipart/form-data; boundary=x, --x Content-Disposition: form-data",
        "/api/v1/form, application/x-www-form-urlencoded, text=%zz"
    })
    void a_body_that_cannot_be_read_is_the_senders_fault(String path, String type, String body) throws Exception {
        HttpResponse<String> response = post(path, type, body);
        assertThat(response.statusCode()).isIn(200, 400);
        assertThat(log.list).isEmpty();
    }
}
