package suban.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.chatbot.Chatbot;
import suban.chatbot.reply.Reply;
import suban.classifier.places.Gazetteer;
import suban.http.Json;
import suban.http.Limits;
import suban.http.Problem;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.models.text.Language;

/** Talking with the chatbot. */
public final class ConversationsApi implements Routes {
    private final Chatbot chatbot;
    private final Gazetteer places;
    private final Json json;
    private final Limits limits;

    /** @param places names the district and the street of a concern */
    public ConversationsApi(Chatbot chatbot, Gazetteer places, Json json, Limits limits) {
        this.chatbot = chatbot;
        this.places = places;
        this.json = json;
        this.limits = limits;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/v1/conversations", this::start);
        routes.post("/api/v1/conversations/{id}/messages", this::message);
        routes.post("/api/v1/conversations/{id}/turns/{turn}/helped", this::helped);
        routes.post("/api/v1/conversations/{id}/person", this::person);
    }

    private void start(Context ctx) {
        limits.count(ctx, Limits.Act.MESSAGE);
        @Nullable Language wanted = language(json.body(ctx));
        // Whoever cannot be answered now need not begin: that costs a write, which those who are answered wait for.
        String id = limits.begin(ctx, () -> chatbot.start(wanted));
        ctx.header("Location", "/api/v1/conversations/" + id);
        json.write(ctx, 201, Map.of("id", id));
    }

    private void message(Context ctx) {
        limits.count(ctx, Limits.Act.MESSAGE);
        JsonNode body = json.body(ctx);
        String choice = Json.text(body, "choice");
        if (choice != null) {
            json.write(
                    ctx,
                    200,
                    ReplyJson.write(limits.admit(ctx, 0, () -> chatbot.choose(ctx.pathParam("id"), choice)), places));
            return;
        }
        String text = Json.text(body, "text");
        if (text == null) throw new ProblemException(Problem.fields(Map.of("text", "field.missing")));
        Reply reply = limits.admit(ctx, text.length(), () -> chatbot.reply(ctx.pathParam("id"), text));
        json.write(ctx, 200, ReplyJson.write(reply, places));
    }

    private void helped(Context ctx) {
        limits.count(ctx, Limits.Act.MESSAGE);
        JsonNode helped = json.body(ctx).get("helped");
        if (helped == null || !helped.isBoolean()) {
            throw new ProblemException(Problem.fields(Map.of("helped", "field.truth")));
        }
        var reply = chatbot.helped(ctx.pathParam("id"), ctx.pathParam("turn"), helped.booleanValue());
        if (reply.isPresent()) json.write(ctx, 200, ReplyJson.write(reply.get(), places));
        else ctx.status(204);
    }

    private void person(Context ctx) {
        limits.count(ctx, Limits.Act.MESSAGE);
        json.write(ctx, 200, ReplyJson.write(chatbot.askPerson(ctx.pathParam("id")), places));
    }

    private static @Nullable Language language(JsonNode body) {
        String tag = Json.text(body, "language");
        if (tag == null) return null;
        return Language.find(tag)
                .orElseThrow(() -> new ProblemException(Problem.fields(Map.of("language", "field.language"))));
    }
}
