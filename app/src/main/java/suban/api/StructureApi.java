package suban.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.chatbot.Chatbot;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Message;
import suban.classifier.concern.Source;
import suban.classifier.concern.Span;
import suban.classifier.concern.Structurer;
import suban.classifier.concern.Summary;
import suban.classifier.places.Coordinates;
import suban.classifier.places.Gazetteer;
import suban.http.Json;
import suban.http.Limits;
import suban.http.Problem;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.models.text.Language;

/** Free text in, typed concerns out; nothing is stored. */
public final class StructureApi implements Routes {
    private final Structurer structurer;
    private final Gazetteer places;
    private final Clock clock;
    private final Json json;
    private final Limits limits;

    public StructureApi(Structurer structurer, Gazetteer places, Clock clock, Json json, Limits limits) {
        this.structurer = structurer;
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
        Message message = message(json.body(ctx));
        Map<String, Object> concerns =
                limits.admit(ctx, message.text().length(), () -> write(structurer, places, message));
        json.write(ctx, 200, concerns);
    }

    /** The same object as the reply of {@code POST /api/v1/structure}. */
    public static Map<String, Object> write(Structurer structurer, Gazetteer places, Message message) {
        return Map.of(
                "concerns",
                structurer.structure(message, null).stream()
                        .map(concern -> write(concern, places, message))
                        .toList());
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

    private Message message(JsonNode body) {
        Map<String, String> wrong = new HashMap<>();
        String text = Json.text(body, "text");
        if (text == null) wrong.put("text", "field.missing");
        else if (text.isBlank()) throw new ProblemException(422, "message-empty");
        else if (text.length() > Chatbot.LONGEST_MESSAGE) {
            throw new ProblemException(422, "message-too-long", text.length());
        }
        String said = text == null ? "" : text;
        Message message = new Message(
                said, language(body, said, wrong), source(body, wrong), time(body, wrong), position(body, wrong));
        if (!wrong.isEmpty()) throw new ProblemException(Problem.fields(wrong));
        return message;
    }

    private static Language language(JsonNode body, String text, Map<String, String> wrong) {
        String tag = Json.text(body, "language");
        if (tag == null) return Language.of(text);
        return Language.find(tag).orElseGet(() -> {
            wrong.put("language", "field.language");
            return Language.ZH;
        });
    }

    private static Source source(JsonNode body, Map<String, String> wrong) {
        String source = Json.text(body, "source");
        if (source == null) return Source.TYPED;
        try {
            return Source.valueOf(source.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            wrong.put("source", "field.source");
            return Source.TYPED;
        }
    }

    private Instant time(JsonNode body, Map<String, String> wrong) {
        String time = Json.text(body, "time");
        if (time == null) return clock.instant();
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            wrong.put("time", "field.time");
            return clock.instant();
        }
    }

    private static @Nullable Coordinates position(JsonNode body, Map<String, String> wrong) {
        JsonNode latitude = body.get("latitude");
        JsonNode longitude = body.get("longitude");
        if (latitude == null && longitude == null) return null;
        if (latitude == null || longitude == null || !latitude.isNumber() || !longitude.isNumber()) {
            wrong.put("latitude", "field.position");
            return null;
        }
        try {
            return new Coordinates(latitude.doubleValue(), longitude.doubleValue());
        } catch (IllegalArgumentException e) {
            wrong.put("latitude", "field.position");
            return null;
        }
    }
}
