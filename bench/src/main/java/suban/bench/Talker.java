package suban.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Talks with the service over HTTP. Thread-safe. */
final class Talker {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;

    Talker(String url) {
        this.url = url;
    }

    String startConversation() throws IOException {
        return JSON.readTree(post("/api/v1/conversations", "{}")).path("id").asText();
    }

    /** One turn; returns the reply's JSON. */
    String ask(String conversation, String text) throws IOException {
        return post(
                "/api/v1/conversations/" + conversation + "/messages", JSON.writeValueAsString(Map.of("text", text)));
    }

    /** Files the first concern of a text as it was understood; returns its tracking code. */
    String file(String text) throws IOException {
        return fileUnderstood(structure(text), text);
    }

    /** What is understood of a text, in JSON. */
    String structure(String text) throws IOException {
        return post("/api/v1/structure", JSON.writeValueAsString(Map.of("text", text)));
    }

    /** Files the first concern of what was understood of a text; returns its tracking code. */
    String fileUnderstood(String understood, String text) throws IOException {
        ObjectNode concern =
                (ObjectNode) JSON.readTree(understood).path("concerns").path(0);
        concern.put("text", text);
        return JSON.readTree(post("/api/v1/concerns", concern.toString()))
                .path("trackingCode")
                .asText();
    }

    /** A blocking client: handing over to threads of the client's own would be timed as the service's. */
    private String post(String path, String body) throws IOException {
        HttpURLConnection request =
                (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        request.setRequestMethod("POST");
        request.setRequestProperty("Content-Type", "application/json");
        request.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
        request.setDoOutput(true);
        try (OutputStream out = request.getOutputStream()) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        if (request.getResponseCode() >= 300) throw new IOException(request.getResponseCode() + " from " + path);
        try (InputStream in = request.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
