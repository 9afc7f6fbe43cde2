package suban.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suban.messages.Messages;

/** What the server refuses by itself looks like everything else that is refused. */
final class EarlyFailuresTest {
    private static final String AMBIGUOUS = "GET /a;b/..;/c HTTP/1.1\r\nHost: localhost\r\n";

    @TempDir
    Path uploads;

    private HttpServer server;

    @BeforeEach
    void start() {
        Failures failures = new Failures(Messages.load(), new Json(), (ctx, problem, language) -> {});
        Routes routes = config -> config.post("/api/v1/body", ctx -> ctx.result(ctx.body()));
        server = HttpServer.start("localhost", 0, false, uploads, failures, List.of(routes));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** {@code ~} stands for the end of a line, {@code {HUGE}} for 20,000 characters. */
    @ParameterizedTest
    @CsvSource({
        "400, nonsense~~",
        "400, GET~~",
        "505, GET / HTTP/9.9~Host: localhost~~",
        "400, GET / HTTP/1.1~~",
        "400, GET / HTTP/1.1~Host: a b:c~~",
        "400, GET / HTTP/1.1~Host: a~Host: b~~",
        "400, GET / HTTP/1.1~Host: localhost~a b: c~~",
        "400, GET /%zz HTTP/1.1~Host: localhost~~",
        "400, GET /a;b/..;/c HTTP/1.1~Host: localhost~~",
        "400, GET /a%00 HTTP/1.1~Host: localhost~~",
        "414, GET /{HUGE} HTTP/1.1~Host: localhost~~",
        "431, GET / HTTP/1.1~Host: localhost~X: {HUGE}~~",
        "400, POST /api/v1/body HTTP/1.1~Host: localhost~Content-Length: x~~",
        "400, POST /api/v1/body HTTP/1.1~Host: localhost~Content-Length: 1~Content-Length: 2~~",
        "400, POST /api/v1/body HTTP/1.1~Host: localhost~Content-Length: 1~Transfer-Encoding: chunked~~",
        "400, POST /api/v1/body HTTP/1.1~Host: localhost~Transfer-Encoding: klingon~~",
        "400, POST /api/v1/body HTTP/1.1~Host: localhost~Transfer-Encoding: chunked~~zz~~"
    })
    void is_refused_like_everything_else(int status, String request) throws IOException {
        Answer answer = send(request.replace("~", "\r\n").replace("{HUGE}", "x".repeat(20_000)));
        assertThat(answer.head()).startsWith("HTTP/1.1 " + status);
        assertThat(answer.headLowerCase())
                .contains("content-security-policy: default-src 'none'")
                .contains("x-content-type-options: nosniff")
                .contains("cache-control: no-store")
                .contains("content-type: application/problem+json;charset=utf-8")
                .doesNotContain("server:")
                .doesNotContain("jetty");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "jetty", "\tat ", "xxxx");
    }

    @Test
    void in_the_readers_language() throws IOException {
        assertThat(send(AMBIGUOUS + "Accept-Language: en\r\n\r\n").body()).contains("The request is wrong");
        assertThat(send(AMBIGUOUS + "Accept-Language: zh-CN\r\n\r\n").body()).contains("请求有误");
    }

    private record Answer(String head, String body) {
        String headLowerCase() {
            return head.toLowerCase(Locale.ROOT);
        }
    }

    private Answer send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            return new Answer(all.substring(0, end), all.substring(end + 4));
        }
    }
}
