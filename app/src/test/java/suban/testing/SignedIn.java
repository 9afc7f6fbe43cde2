package suban.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A member of staff at the pages, without a browser. */
public final class SignedIn {
    private final String url;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private SignedIn(String url) {
        this.url = url;
    }

    /** @throws IllegalStateException when the password is wrong */
    public static SignedIn as(String url, String name, String password) {
        SignedIn reader = new SignedIn(url);
        String token =
                reader.page("/staff/sign-in").select("main [name=_token]").val();
        HttpResponse<String> answer =
                reader.post("/staff/sign-in", Map.of("name", name, "password", password, "_token", token));
        if (answer.statusCode() != 200 || answer.uri().getPath().endsWith("sign-in")) {
            throw new IllegalStateException(name + " could not sign in: " + answer.statusCode());
        }
        return reader;
    }

    public Document page(String path) {
        HttpResponse<String> response = send(request(path).GET());
        if (response.statusCode() != 200) throw new IllegalStateException(path + ": " + response.statusCode());
        return Jsoup.parse(response.body(), url);
    }

    public byte[] bytes(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh");
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
