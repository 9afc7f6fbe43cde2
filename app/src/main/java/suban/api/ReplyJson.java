package suban.api;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Following;
import suban.chatbot.reply.FurtherConcern;
import suban.chatbot.reply.LineCall;
import suban.chatbot.reply.Reply;
import suban.classifier.places.Gazetteer;

/** A reply as it goes over the wire. */
public final class ReplyJson {
    private ReplyJson() {}

    /** @param places names the district and the street of a concern */
    public static Map<String, Object> write(Reply reply, Gazetteer places) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("conversation", reply.conversation());
        json.put("turn", reply.turn());
        json.put("decision", reply.decision().name());
        json.put("language", reply.language().code());
        json.put("text", reply.text());
        json.put("confidence", reply.confidence());
        json.put(
                "citations", reply.citations().stream().map(ReplyJson::citation).toList());
        if (!reply.choices().isEmpty()) {
            json.put("choices", reply.choices().stream().map(ReplyJson::choice).toList());
        }
        if (!reply.related().isEmpty()) json.put("related", reply.related());
        if (reply.concern() != null) json.put("concern", ConcernJson.write(reply.concern(), places, reply.language()));
        String concernText = reply.concernText();
        if (concernText != null) json.put("concernText", concernText);
        if (reply.concern() != null && !reply.further().isEmpty()) {
            json.put(
                    "concerns",
                    Stream.concat(
                                    Stream.of(reply.concern()),
                                    reply.further().stream().map(FurtherConcern::concern))
                            .map(concern -> ConcernJson.write(concern, places, reply.language()))
                            .toList());
            json.put(
                    "further",
                    reply.further().stream()
                            .map(other -> Map.of(
                                    "text",
                                    other.text(),
                                    "concern",
                                    ConcernJson.write(other.concern(), places, reply.language())))
                            .toList());
        }
        json.put("asksHelped", reply.asksHelped());
        json.put("offersConcern", reply.offersConcern());
        json.put("offersPerson", reply.offersPerson());
        Following handedOver = reply.handedOver();
        if (handedOver != null) {
            json.put(
                    "handedOver",
                    Map.of(
                            "trackingCode",
                            handedOver.trackingCode(),
                            "due",
                            handedOver.due().toString()));
        }
        LineCall call = reply.call();
        if (call != null) {
            json.put("call", write(call));
        }
        return json;
    }

    static Map<String, Object> write(LineCall call) {
        return Map.of("line", call.code(), "number", call.number(), "name", call.name());
    }

    private static Map<String, Object> choice(Choice choice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("label", choice.label());
        json.put("kind", choice.kind().name().toLowerCase(Locale.ROOT));
        json.put("code", choice.code());
        return json;
    }

    private static Map<String, Object> citation(Citation citation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("article", citation.article());
        json.put("version", citation.version());
        json.put("language", citation.language().code());
        json.put("title", citation.title());
        json.put("owner", citation.owner());
        json.put("effectiveFrom", citation.effectiveFrom().toString());
        if (citation.heading() != null) json.put("heading", citation.heading());
        json.put("excerpt", citation.excerpt());
        json.put("path", citation.path());
        return json;
    }
}
