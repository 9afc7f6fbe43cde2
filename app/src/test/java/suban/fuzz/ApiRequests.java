package suban.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import suban.testing.Client;

/** Requests to every operation of the OpenAPI document, and to addresses beside them. */
final class ApiRequests {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "get", "NONSENSE");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-8",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "application/json; charset=klingon",
            "*/*",
            "");

    private record Operation(String path, String method, JsonNode schema) {}

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final String conversation;
    private final String turn;

    ApiRequests(Client client) {
        document = client.get("/api/v1/openapi.json").json();
        conversation = client.startConversation();
        turn = client.ask(conversation, "居住证丢了怎么补").json().path("turn").asText();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (!method.getValue().has("operationId")) continue;
                JsonNode schema = method.getValue().at("/requestBody/content/application~1json/schema");
                operations.add(new Operation(path.getKey(), method.getKey().toUpperCase(Locale.ROOT), schema));
            }
        }
        if (operations.size() < 8) throw new IllegalStateException("only " + operations.size() + " operations");
    }

    Request next(Hostile hostile) {
        Operation operation = hostile.one(operations);
        String path = operation
                .path()
                .replace("{id}", hostile.chance(0.8) ? conversation : encoded(hostile.value()))
                .replace("{turn}", hostile.chance(0.8) ? turn : encoded(hostile.value()))
                .replace("{trackingCode}", encoded(hostile.value()));
        if (hostile.chance(0.05)) path += "?" + encoded(hostile.value()) + "=" + encoded(hostile.value());
        if (hostile.chance(0.02)) path = "/" + encoded(hostile.value()) + path;
        boolean usual = hostile.chance(0.93);
        Request request = new Request(usual ? operation.method() : hostile.one(METHODS), path, hostile.chance(0.5));
        if (hostile.chance(0.9)) {
            request.header(
                    "Idempotency-Key",
                    hostile.chance(0.8) ? "k" + hostile.random().nextLong() : hostile.value());
        }
        if (!operation.schema().isMissingNode() || hostile.chance(0.1)) {
            String json = new HostileJson(document, hostile).like(operation.schema());
            byte[] body = hostile.utf8(json);
            if (hostile.chance(0.004)) body = java.util.Arrays.copyOf(body, (1 << 20) + 1);
            request.body(hostile.chance(0.93) ? "application/json" : hostile.one(TYPES), body);
        }
        return hostile.chance(0.1) ? request.odd(hostile) : request;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
