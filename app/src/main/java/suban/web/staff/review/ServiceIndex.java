package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.http.Json;
import suban.http.Routes;
import suban.models.spelling.Syllables;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.staff.signin.Guard;

/** What the service picker searches: names in both languages, how they sound, and what each service is about. Made once. */
final class ServiceIndex implements Routes {
    static final String PATH = "/staff/services.json";

    private final Guard guard;
    private final String json;
    private final String tag;

    ServiceIndex(Guard guard, ServiceCatalogue catalogue) {
        this.guard = guard;
        List<Map<String, String>> services =
                catalogue.services().stream().map(ServiceIndex::entry).toList();
        json = new Json().text(services);
        tag = "\"" + Integer.toHexString(json.hashCode()) + "-" + json.length() + "\"";
    }

    /** One service as the picker reads it: all folded, so that what is typed is found however it is written. */
    static Map<String, String> entry(Service service) {
        String name = service.name().in(Language.ZH);
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("code", service.code());
        entry.put("zh", folded(name));
        entry.put("en", folded(service.name().in(Language.EN)));
        entry.put("sounds", String.join(" ", Syllables.of(name)));
        entry.put("initials", Syllables.initials(name));
        entry.put(
                "about",
                folded(service.groupName().in(Language.ZH) + " "
                        + service.groupName().in(Language.EN) + " "
                        + service.description().in(Language.ZH) + " "
                        + service.description().in(Language.EN)));
        return entry;
    }

    private static String folded(String text) {
        return FoldedText.of(text).text();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.READ_CONCERNS, this::send));
    }

    private void send(Context ctx, Session session) {
        ctx.header("Cache-Control", "private, max-age=300").header("ETag", tag);
        if (tag.equals(ctx.header("If-None-Match"))) ctx.status(HttpStatus.NOT_MODIFIED);
        else ctx.contentType("application/json").result(json);
    }
}
