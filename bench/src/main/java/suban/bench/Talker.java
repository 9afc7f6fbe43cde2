package suban.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Talks with the service over HTTP. Thread-safe. */
final class Talker {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    Talker(String url) {
        this.url = url;
    }

    String startConversation() throws IOException, InterruptedException {
        return JSON.readTree(post("/api/v1/conversations", "{}")).path("id").asText();
    }

    /** One turn; returns the reply's JSON. */
    String ask(String conversation, String text) throws IOException, InterruptedException {
        return post(
                "/api/v1/conversations/" + conversation + "/messages", JSON.writeValueAsString(Map.of("text", text)));
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) throw new IOException(response.statusCode() + " " + response.body());
        return response.body();
    }
}
