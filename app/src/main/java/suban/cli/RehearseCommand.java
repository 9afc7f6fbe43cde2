package suban.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import suban.Application;
import suban.Configuration;
import suban.Startup;
import suban.city.CityPack;
import suban.models.text.Language;

/**
 * {@code suban rehearse}: starts as {@code serve} does, twice, and answers a few of the city's own examples over HTTP.
 * The launcher runs it once after building: the JVM keeps which classes and methods a start needs, and what was
 * computed from the city's content stays in the folder for the first real start.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Runnable {
    private static final List<String> PAGES = List.of("/", "/articles", "/track", "/staff/sign-in", "/health/ready");

    private final Terminal terminal;

    @Mixin
    private CityOptions options = new CityOptions();

    RehearseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        try {
            start(new StartupLines(terminal), false);
            // The second start finds everything computed, as all later ones do.
            start(Startup.SILENT, true);
        } catch (IOException e) {
            throw new CommandFailure(CommandFailure.COULD_NOT, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(Startup startup, boolean visited) throws IOException, InterruptedException {
        try (Application application =
                Application.open(Configuration.local(options.data()), () -> options.read(terminal), startup)) {
            application.start();
            if (visited)
                visit(
                        "http://localhost:" + application.port(),
                        application.engines().pack());
        }
    }

    private static void visit(String url, CityPack pack) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String page : PAGES) send(http, HttpRequest.newBuilder(URI.create(url + page)));
            String conversations = url + "/api/v1/conversations";
            for (Language language : Language.values()) {
                String started = send(http, post(conversations, "{}"));
                String messages =
                        conversations + "/" + json.readTree(started).path("id").asText() + "/messages";
                for (String example : pack.wording().examplesIn(language)) {
                    send(http, post(messages, json.writeValueAsString(Map.of("text", example))));
                }
            }
        }
    }

    private static HttpRequest.Builder post(String url, String body) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static String send(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 400) throw new IOException(request.build().uri() + ": " + response.statusCode());
        return response.body();
    }
}
