package suban.web.staff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import suban.testing.Authenticator;
import suban.testing.Service;

/** A colleague's browser without its window: keeps cookies, follows nothing, and knows the steps of signing in. */
final class StaffVisitor {
    private final Service service;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    StaffVisitor(Service service) {
        this.service = service;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(service.url() + path)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Sends a form with a file in the field {@code file}. */
    HttpResponse<String> upload(String path, String token, byte[] file) throws IOException, InterruptedException {
        String between = "----suban-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + between + "\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n" + token
                        + "\r\n--" + between
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"accounts.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + between + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Content-Type", "multipart/form-data; boundary=" + between)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The token of a page's forms. */
    String token(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body())
                .select("form[action^=/staff] input[name=_token]")
                .attr("value");
    }

    /** Gives name and password, no more. */
    HttpResponse<String> givePassword(String name, String password) throws IOException, InterruptedException {
        Map<String, String> form = Map.of("_token", token("/staff/sign-in"), "name", name, "password", password);
        return post("/staff/sign-in", form);
    }

    /** Signs in, with a code where one is asked for. Gives the session's cookie as it was set. */
    String signIn(Colleague colleague) throws IOException, InterruptedException {
        HttpResponse<String> answer = givePassword(colleague.name(), Colleague.PASSWORD);
        if (colleague.app() != null) {
            String token = token("/staff/sign-in/code");
            answer = post(
                    "/staff/sign-in/code",
                    Map.of("_token", token, "code", colleague.app().next()));
        }
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("staff="))
                .findFirst()
                .orElseThrow();
    }

    /** Sets up the second factor that an administrator has to have, by the page that asks for it. */
    Authenticator enrol(String name, String password) throws IOException, InterruptedException {
        givePassword(name, password);
        var page = Jsoup.parse(get("/staff/second-factor/new").body());
        Authenticator app = new Authenticator(page.select("#secret").text());
        String token = page.select("form[action=/staff/second-factor/new] input[name=_token]")
                .attr("value");
        HttpResponse<String> done = post("/staff/second-factor/new", Map.of("_token", token, "code", app.next()));
        if (done.statusCode() != 200) throw new IllegalStateException(done.body());
        return app;
    }
}
