package suban.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends requests that may be refused, each from the source it names. Thread-safe. */
final class Asker {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String url;

    Asker(String url) {
        this.url = url;
    }

    /**
     * What came back.
     *
     * @param told whether a refusal says when to come again
     */
    record Answer(
            int status,
            double millis,
            boolean told,
            String body,
            @Nullable String cookie) {
        boolean refused() {
            return status == 429 || status == 503;
        }
    }

    /** One of sixteen million. */
    static String source(int number) {
        return "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    Answer startConversation(String source) throws IOException {
        return send("POST", "/api/v1/conversations", source, "application/json", null, new byte[] {'{', '}'});
    }

    static String id(Answer started) throws IOException {
        return JSON.readTree(started.body()).path("id").asText();
    }

    Answer ask(String conversation, String text, String source) throws IOException {
        byte[] body = JSON.writeValueAsBytes(Map.of("text", text));
        return send(
                "POST", "/api/v1/conversations/" + conversation + "/messages", source, "application/json", null, body);
    }

    Answer get(String path, String source) throws IOException {
        return send("GET", path, source, null, null, new byte[0]);
    }

    Answer post(String path, String source, String type, String cookie, byte[] body) throws IOException {
        return send("POST", path, source, type, cookie, body);
    }

    private Answer send(
            String method, String path, String source, @Nullable String type, @Nullable String cookie, byte[] body)
            throws IOException {
        long start = System.nanoTime();
        HttpURLConnection request =
                (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        request.setInstanceFollowRedirects(false);
        request.setRequestMethod(method);
        request.setRequestProperty("X-Forwarded-For", source);
        if (type != null) request.setRequestProperty("Content-Type", type);
        if (cookie != null) request.setRequestProperty("Cookie", cookie);
        if (method.equals("POST")) {
            request.setDoOutput(true);
            request.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = request.getOutputStream()) {
                out.write(body);
            }
        }
        int status = request.getResponseCode();
        String said = "";
        InputStream content = status >= 400 ? request.getErrorStream() : request.getInputStream();
        if (content != null) {
            try (InputStream in = content) {
                said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        String set = request.getHeaderField("Set-Cookie");
        boolean told = request.getHeaderField("Retry-After") != null;
        return new Answer(
                status, (System.nanoTime() - start) / 1e6, told, said, set == null ? null : set.split(";")[0]);
    }
}
