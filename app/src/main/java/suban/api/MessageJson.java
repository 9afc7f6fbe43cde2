package suban.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.chatbot.Chatbot;
import suban.classifier.concern.Message;
import suban.classifier.concern.Source;
import suban.classifier.places.Coordinates;
import suban.http.Json;
import suban.http.Problem;
import suban.http.ProblemException;
import suban.models.text.Language;

/** A message to be structured, as it comes over the wire or in a file. */
public final class MessageJson {
    private MessageJson() {}

    /**
     * @param clock for a message that does not say when it was sent
     * @throws ProblemException 422 naming every field that is wrong
     */
    public static Message read(JsonNode body, Clock clock) {
        Map<String, String> wrong = new HashMap<>();
        String text = Json.text(body, "text");
        if (text == null) wrong.put("text", "field.missing");
        else if (text.isBlank()) throw new ProblemException(422, "message-empty");
        else if (text.length() > Chatbot.LONGEST_MESSAGE) {
            throw new ProblemException(422, "message-too-long", text.length());
        }
        String said = text == null ? "" : text;
        Message message = new Message(
                said,
                language(body, said, wrong),
                source(body, wrong),
                time(body, clock, wrong),
                position(body, wrong));
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

    private static Instant time(JsonNode body, Clock clock, Map<String, String> wrong) {
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
