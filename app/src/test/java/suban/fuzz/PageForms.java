package suban.fuzz;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import suban.testing.Visitor;

/** Every form of every page that links lead to from a first one, sent with its fields changed. */
final class PageForms {
    private static final int MOST_PAGES = 40;

    private record Form(String method, String action, boolean multipart, Map<String, String> fields) {}

    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final List<String> pages = new ArrayList<>();
    private final String cookies;

    PageForms(Visitor visitor, String... first) {
        Deque<String> waiting = new ArrayDeque<>(List.of(first));
        Set<String> known = new HashSet<>(waiting);
        while (!waiting.isEmpty() && pages.size() < MOST_PAGES) {
            String path = waiting.poll();
            pages.add(path);
            Document page = Jsoup.parse(
                    new String(visitor.get(path).body(), StandardCharsets.UTF_8), "http://localhost" + path);
            page.select("form").forEach(form -> note(path, form));
            page.select("a[href]").stream()
                    .map(link -> link.absUrl("href"))
                    .filter(url -> url.startsWith("http://localhost/"))
                    .map(URI::create)
                    .map(url ->
                            url.getRawQuery() == null ? url.getRawPath() : url.getRawPath() + "?" + url.getRawQuery())
                    .filter(known::add)
                    .forEach(waiting::add);
        }
        // A link may have chosen a language for good; each request is to choose its own.
        cookies = visitor.cookies().replaceAll("(; )?\\blang=\\w+", "");
        if (forms.size() < 3) throw new IllegalStateException("only " + forms.size() + " forms on " + pages);
    }

    int count() {
        return forms.size();
    }

    private void note(String page, Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name], button[name]")) {
            String value = field.is("select")
                    ? field.select("option").eachAttr("value").stream()
                            .findFirst()
                            .orElse("")
                    : field.val();
            fields.putIfAbsent(field.attr("name"), value);
        }
        String action = form.hasAttr("action") ? form.attr("action") : page;
        String key = form.attr("method") + " " + action.replaceAll("[0-9a-f-]{32,}", "ID") + " " + fields.keySet();
        forms.putIfAbsent(
                key,
                new Form(
                        form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET",
                        action,
                        form.attr("enctype").startsWith("multipart"),
                        fields));
    }

    /** A form's address may have a resident sign off; the form itself is sent as it was found but for some of its fields. */
    Request next(Hostile hostile) {
        if (hostile.chance(0.15)) return page(hostile);
        Form form = hostile.one(List.copyOf(forms.values()));
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.replaceAll((name, value) -> {
            boolean token = name.equals("_token");
            // Signing out would end what the other forms need, so that is only tried with a token that is none.
            if (token && form.action().endsWith("/sign-out")) return hostile.value();
            return hostile.chance(token ? 0.03 : 0.4) ? hostile.value() : value;
        });
        if (hostile.chance(0.1)) fields.put(hostile.value(), hostile.value());
        if (hostile.chance(0.1)) fields.keySet().removeIf(name -> !name.equals("_token") && hostile.chance(0.3));
        String query = fields.entrySet().stream()
                .map(e -> ApiRequests.encoded(e.getKey()) + "=" + ApiRequests.encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        String action = form.action().split("#", 2)[0];
        boolean get = form.method().equals("GET");
        String path = get ? action.split("\\?", 2)[0] + "?" + query : action;
        Request request = new Request(form.method(), path, hostile.chance(0.5)).header("Cookie", cookies);
        if (!get) {
            if (form.multipart() || hostile.chance(0.05))
                request.body("multipart/form-data; boundary=fuzz", parts(fields, hostile));
            else
                request.body(
                        "application/x-www-form-urlencoded",
                        hostile.chance(0.03)
                                ? hostile.bytes(query.getBytes(StandardCharsets.UTF_8))
                                : query.getBytes(StandardCharsets.UTF_8));
        }
        if (hostile.chance(0.2)) request.header("HX-Request", "true");
        return hostile.chance(0.08) ? request.odd(hostile) : request;
    }

    private Request page(Hostile hostile) {
        String path = hostile.one(pages);
        String query = (path.contains("?") ? "&" : "?")
                + hostile.one(
                        List.of("q", "after", "before", "page", "state", "sort", "turn", "back", "district", "lang"))
                + "=" + ApiRequests.encoded(hostile.value());
        if (hostile.chance(0.3))
            path = path.split("\\?", 2)[0].replaceFirst("[^/]*$", "") + ApiRequests.encoded(hostile.value());
        return new Request("GET", path + (path.contains("?") || !hostile.chance(0.7) ? "" : query), hostile.chance(0.5))
                .header("Cookie", cookies);
    }

    private static byte[] parts(Map<String, String> fields, Hostile hostile) {
        StringBuilder out = new StringBuilder();
        fields.forEach((name, value) -> {
            out.append("--fuzz\r\nContent-Disposition: form-data; name=\"")
                    .append(name)
                    .append('"');
            if (name.equals("photos"))
                out.append("; filename=\"")
                        .append(hostile.value().replaceAll("[\r\n\"]", ""))
                        .append('"');
            out.append("\r\n\r\n").append(value).append("\r\n");
        });
        return hostile.utf8(
                out.append(hostile.chance(0.95) ? "--fuzz--\r\n" : "").toString());
    }
}
