package suban.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without its window: keeps cookies, by HTTPS as a proxy tells of it where wanted, and follows nothing. */
public final class Visitor {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String SET_UP = "/staff/second-factor/new";

    private final String url;
    private final boolean secure;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Visitor(String url, boolean secure) {
        this.url = url;
        this.secure = secure;
    }

    public HttpResponse<byte[]> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
    }

    /** The same with one more header. */
    public HttpResponse<byte[]> get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header(header, value)
                .GET());
    }

    public HttpResponse<byte[]> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A form with files in its field for photos. */
    public HttpResponse<byte[]> post(String path, Map<String, String> form, List<Upload> photos) {
        return post(path, form, "photos", photos);
    }

    /** A form with files in the field of this name. */
    public HttpResponse<byte[]> post(String path, Map<String, String> form, String field, List<Upload> files) {
        String boundary = "----a-form-with-files";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        form.forEach(
                (name, value) -> part(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        for (Upload file : files)
            part(body, boundary, "name=\"" + field + "\"; filename=\"" + file.name() + "\"", file.content());
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A file of a form. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Upload(String name, byte[] content) {}

    private static void part(ByteArrayOutputStream body, String boundary, String name, byte[] content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Signs in; an administrator who does so for the first time sets up the second factor.
     *
     * @throws IllegalStateException when that name and password are not let in
     */
    public Visitor signIn(String name, String password) {
        post("/staff/sign-in", Map.of("_token", token("/staff/sign-in"), "name", name, "password", password));
        HttpResponse<byte[]> first = get("/staff/account");
        if (first.headers().firstValue("Location").orElse("").startsWith(SET_UP)) setUpSecondFactor();
        int status = get("/staff/account").statusCode();
        if (status != 200) throw new IllegalStateException("not signed in: " + status);
        return this;
    }

    private void setUpSecondFactor() {
        Document page = Jsoup.parse(new String(get(SET_UP).body(), StandardCharsets.UTF_8));
        String code = new Authenticator(page.select("#secret").text()).code(Instant.now());
        String token =
                page.select("form[action=" + SET_UP + "] input[name=_token]").attr("value");
        post(SET_UP, Map.of("_token", token, "code", code));
    }

    /** The form token of a page. */
    public String token(String page) {
        String html = new String(get(page).body(), StandardCharsets.UTF_8);
        return Jsoup.parse(html).select("input[name=_token]").attr("value");
    }

    /** What a browser would send as {@code Cookie}. */
    public String cookies() {
        return cookies.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        if (secure) request.header("X-Forwarded-Proto", "https");
        if (!cookies.isEmpty()) request.header("Cookie", cookies());
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            for (String set : response.headers().allValues("Set-Cookie")) {
                String[] pair = set.split(";", 2)[0].split("=", 2);
                if (pair[1].isEmpty()) cookies.remove(pair[0]);
                else cookies.put(pair[0], pair[1]);
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
