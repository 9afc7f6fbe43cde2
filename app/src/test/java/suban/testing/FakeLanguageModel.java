package suban.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import suban.models.generation.LanguageModelSettings;

/** Speaks the OpenAI protocol as a paid service would, and says what it was told to say. */
public final class FakeLanguageModel implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private volatile String answer = "{\"concerns\": []}";
    private volatile int status = 200;

    public FakeLanguageModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", this::complete);
        server.start();
    }

    public LanguageModelSettings settings() {
        URI endpoint = URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
        return new LanguageModelSettings(endpoint, "fake-1", "secret-key", Duration.ofSeconds(5));
    }

    /** From now on it says this. */
    public void says(String words) {
        answer = words;
        status = 200;
    }

    /** From now on it refuses. */
    public void fails(int httpStatus) {
        status = httpStatus;
    }

    /** All requests so far. */
    public List<JsonNode> asked() {
        return List.copyOf(asked);
    }

    private void complete(HttpExchange exchange) throws IOException {
        asked.add(JSON.readTree(exchange.getRequestBody()));
        boolean known =
                List.of("Bearer secret-key").equals(exchange.getRequestHeaders().get("Authorization"));
        Object body = Map.of(
                "id",
                "chatcmpl-1",
                "object",
                "chat.completion",
                "created",
                1_790_000_000,
                "model",
                "fake-1",
                "choices",
                List.of(Map.of(
                        "index",
                        0,
                        "message",
                        Map.of("role", "assistant", "content", answer),
                        "finish_reason",
                        "stop")),
                "usage",
                Map.of("prompt_tokens", 1, "completion_tokens", 1, "total_tokens", 2));
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(known ? status : 401, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
