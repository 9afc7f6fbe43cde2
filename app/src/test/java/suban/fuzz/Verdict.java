package suban.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with an answer, whatever was asked. */
final class Verdict {
    private static final Set<Integer> FAULTS_ALLOWED = Set.of(501, 503, 505, 507);
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(java|jakarta|kotlin|org\\.eclipse|io\\.javalin|org\\.sqlite|suban)\\.[a-z]+\\.[A-Za-z]|\\w+(Exception|Error)\\b(:| at)|\n\\s+at [a-z]+\\.");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Verdict() {}

    /**
     * Empty when all is well.
     *
     * @param secret what only staff may read
     */
    static String of(Request request, RawClient.Answer answer, String secret, boolean staff) {
        int status = answer.status();
        if (status >= 500 && !FAULTS_ALLOWED.contains(status)) return "status " + status;
        if (INSIDE.matcher(answer.body()).find()) return "tells of the program: " + excerpt(answer.body());
        if (!staff && answer.body().contains(secret)) return "shows what is the staff's";
        if (answer.header("Content-Security-Policy").isEmpty()) return "no security headers";
        if (status < 400 || request.toString().startsWith("HEAD")) return "";
        String type = answer.header("Content-Type").orElse("none");
        if (type.startsWith("application/problem+json")) return problem(request, answer);
        if (type.startsWith("text/html")) return page(request, answer);
        // A part of a page has no room for a form to sign in: the whole page goes there.
        boolean leads = status == 401 && answer.header("HX-Redirect").isPresent();
        return leads || (status == 503 && type.startsWith("application/json"))
                ? ""
                : "a failure of type " + type + " with status " + status;
    }

    private static String problem(Request request, RawClient.Answer answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            String title = problem.path("title").asText();
            if (title.isBlank() || problem.path("detail").asText().isBlank()) return "a problem without words";
            if (problem.path("status").asInt() != answer.status()) return "a problem of another status";
            boolean known = request.languageClear() && problem.has("instance");
            boolean chinese = HAN.matcher(title).find();
            return known && chinese == request.english() ? "a problem in the other language" : "";
        } catch (IOException e) {
            return "a problem that is no JSON";
        }
    }

    private static String page(Request request, RawClient.Answer answer) {
        String language = answer.header("Content-Language").orElse("");
        if (answer.body().isBlank()) return "an empty page";
        return request.languageClear() && !language.equals(request.english() ? "en" : "zh")
                ? "a page in the other language: " + language
                : "";
    }

    private static String excerpt(String body) {
        var found = INSIDE.matcher(body);
        if (!found.find()) return "";
        return body.substring(Math.max(0, found.start() - 80), Math.min(body.length(), found.end() + 120));
    }
}
