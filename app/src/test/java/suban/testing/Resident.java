package suban.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A resident who files concerns with photos through the form, without a browser. */
public final class Resident {
    private static final String BOUNDARY = "----a-form-with-photos";

    private final String url;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Resident(String url) {
        this.url = url;
    }

    /** The form as it is filled in with what was understood of a text. */
    public Map<String, String> tell(String text) {
        Document asked = page(send(request("/concerns/new").GET()));
        String token = asked.select("main [name=_token]").val();
        Document form = page(
                multipart("/concerns/new", Map.of("_token", token, "text", text, "step", "understand"), List.of()));
        Map<String, String> fields = new LinkedHashMap<>();
        ((FormElement) form.expectFirst("form#concern")).formData().forEach(f -> fields.put(f.key(), f.value()));
        fields.put("step", "confirm");
        return fields;
    }

    /** Files a filled-in form anew. @return the tracking code */
    public String file(Map<String, String> form, byte[]... photos) {
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.put("key", UUID.randomUUID().toString());
        Document filed = page(multipart("/concerns/new", fields, List.of(photos)));
        return filed.select("#code").text().strip();
    }

    /** A page in the same browser. */
    public Document read(String path) {
        return page(send(request(path).GET()));
    }

    private HttpResponse<String> multipart(String path, Map<String, String> fields, List<byte[]> photos) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        for (byte[] photo : photos) part(body, "name=\"photos\"; filename=\"a.jpg\"", photo);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n"
                + (name.contains("filename") ? "Content-Type: image/jpeg\r\n" : "") + "\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh");
    }

    private static Document page(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            String errors = Jsoup.parse(response.body()).select(".error").text();
            throw new IllegalStateException(response.uri() + ": " + response.statusCode() + " " + errors);
        }
        return Jsoup.parse(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
