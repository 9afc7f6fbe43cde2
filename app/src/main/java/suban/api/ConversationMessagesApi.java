package suban.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.chatbot.conversation.ConversationStore;
import suban.chatbot.conversation.Turn;
import suban.http.Json;
import suban.http.Limits;
import suban.http.Problem;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.HandOverThread;
import suban.intake.ThreadMessage;

/** What was said in a conversation by the resident, the robot and a member of staff. */
public final class ConversationMessagesApi implements Routes {
    private final ConversationStore conversations;
    private final HandOverThread thread;
    private final Json json;
    private final Limits limits;

    public ConversationMessagesApi(ConversationStore conversations, HandOverThread thread, Json json, Limits limits) {
        this.conversations = conversations;
        this.thread = thread;
        this.json = json;
        this.limits = limits;
    }

    /** @param from resident, robot or person: never who of the staff */
    private record Said(String id, String from, Instant at, String text) {
        Map<String, Object> write() {
            return Map.of("id", id, "from", from, "at", at.toString(), "text", text);
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/conversations/{id}/messages", this::list);
    }

    private void list(Context ctx) {
        limits.count(ctx, Limits.Act.LOOK_UP);
        String conversation = ctx.pathParam("id");
        if (conversations.find(conversation).isEmpty()) throw new ProblemException(404, "unknown-conversation");
        List<Said> said = after(said(conversation), ctx.queryParam("after"));
        json.write(
                ctx,
                200,
                Map.of(
                        "messages",
                        said.stream().map(Said::write).toList(),
                        "withPerson",
                        thread.hasPerson(conversation)));
    }

    private List<Said> said(String conversation) {
        List<Said> all = new ArrayList<>();
        for (Turn turn : conversations.listTurns(conversation)) {
            if (!turn.message().isBlank()) all.add(new Said(turn.id(), "resident", turn.at(), turn.message()));
            all.add(new Said(
                    turn.id() + "-reply", "robot", turn.at(), turn.reply().text()));
        }
        for (ThreadMessage message : thread.listOfConversation(conversation)) {
            // What the resident wrote stands in the turns.
            if (!message.byResident()) all.add(new Said(message.id(), "person", message.at(), message.text()));
        }
        all.sort(Comparator.comparing(Said::at)); // stable: a turn's reply stays behind its message
        return all;
    }

    private static List<Said> after(List<Said> all, @Nullable String id) {
        if (id == null || id.isEmpty()) return all;
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).id().equals(id)) return all.subList(place + 1, all.size());
        }
        throw new ProblemException(Problem.fields(Map.of("after", "field.after")));
    }
}
