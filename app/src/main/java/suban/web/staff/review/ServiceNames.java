package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.http.Json;
import suban.http.ReaderLanguage;
import suban.http.Routes;
import suban.models.spelling.Syllables;
import suban.models.text.Language;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.staff.signin.Guard;

/** The services as the picker of the review page looks them up: by name in either language, by pinyin, by what they are for. */
final class ServiceNames implements Routes {
    static final String PATH = "/staff/services.json";

    private final Guard guard;
    private final Map<Language, String> bodies = new EnumMap<>(Language.class);

    ServiceNames(Guard guard, ServiceCatalogue catalogue) {
        this.guard = guard;
        Json json = new Json();
        for (Language language : Language.values()) {
            bodies.put(
                    language,
                    json.text(catalogue.services().stream()
                            .map(service -> entry(service, language))
                            .toList()));
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.HANDLE_CONCERNS, this::list));
    }

    private void list(Context ctx, Session session) {
        ctx.header("Cache-Control", "private, max-age=600").header("Vary", "Cookie, Accept-Language");
        ctx.contentType("application/json;charset=utf-8").result(bodies.getOrDefault(ReaderLanguage.of(ctx), "[]"));
    }

    private static Map<String, String> entry(Service service, Language language) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("code", service.code());
        entry.put("name", service.name().in(language));
        entry.put("group", service.groupName().in(language));
        List<String> syllables = Syllables.of(service.name().zh());
        String initials = syllables.stream().map(s -> s.substring(0, 1)).collect(Collectors.joining());
        entry.put("sound", initials + " " + String.join("", syllables));
        entry.put(
                "words",
                Stream.of(
                                service.name().zh(),
                                service.name().en(),
                                service.description().zh(),
                                service.description().en())
                        .map(words -> words.toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")));
        return entry;
    }
}
