package suban.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Message;
import suban.classifier.concern.Proposing;
import suban.classifier.concern.Span;
import suban.classifier.concern.Structurer;
import suban.classifier.concern.Summary;
import suban.classifier.places.Gazetteer;
import suban.http.Json;
import suban.http.Limits;
import suban.http.Routes;

/** Free text in, typed concerns out; nothing is stored. */
public final class StructureApi implements Routes {
    private final Structurer structurer;
    private final @Nullable Proposing proposing;
    private final Gazetteer places;
    private final Clock clock;
    private final Json json;
    private final Limits limits;

    /** @param proposing what a language model adds, null without one */
    public StructureApi(
            Structurer structurer,
            @Nullable Proposing proposing,
            Gazetteer places,
            Clock clock,
            Json json,
            Limits limits) {
        this.structurer = structurer;
        this.proposing = proposing;
        this.places = places;
        this.clock = clock;
        this.json = json;
        this.limits = limits;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/v1/structure", this::structure);
    }

    private void structure(Context ctx) {
        limits.count(ctx, Limits.Act.MESSAGE);
        Message message = MessageJson.read(json.body(ctx), clock);
        List<Concern> concerns = limits.admit(ctx, message.text().length(), () -> structurer.structure(message, null));
        // A language model takes seconds in which nothing here is busy.
        json.write(ctx, 200, write(concerns, proposing, places, message));
    }

    /** The same object as the reply of {@code POST /api/v1/structure}. */
    public static Map<String, Object> write(
            List<Concern> concerns, @Nullable Proposing proposing, Gazetteer places, Message message) {
        return Map.of(
                "concerns",
                proposing == null
                        ? concerns.stream()
                                .map(concern -> write(concern, places, message))
                                .toList()
                        : proposing.propose(message, concerns).stream()
                                .map(result -> write(result, places, message))
                                .toList());
    }

    private static Map<String, Object> write(Proposing.Result result, Gazetteer places, Message message) {
        Map<String, Object> json = write(result.concern(), places, message);
        json.put(
                "proposals", result.proposals().stream().map(ConcernJson::write).toList());
        return json;
    }

    private static Map<String, Object> write(Concern concern, Gazetteer places, Message message) {
        Map<String, Object> json = ConcernJson.write(concern, places, message.language());
        Summary.of(message.text(), message.language(), concern).ifPresent(summary -> {
            json.put(
                    "summary",
                    List.of(summary.matter().start(), summary.matter().end()));
            Span wish = summary.wish();
            if (wish != null) json.put("wish", List.of(wish.start(), wish.end()));
        });
        return json;
    }
}
