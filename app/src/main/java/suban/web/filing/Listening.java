package suban.web.filing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.chatbot.conversation.ConversationStore;
import suban.chatbot.conversation.Turn;
import suban.chatbot.reply.FurtherConcern;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Message;
import suban.classifier.concern.Source;
import suban.classifier.concern.Structurer;
import suban.classifier.concern.TimeSlot;
import suban.models.text.Language;

/** Finds out what a resident wants handled, from a turn of the conversation or from words alone. Thread-safe. */
public final class Listening {
    private final Structurer structurer;
    private final ConversationStore conversations;
    private final Clock clock;

    public Listening(Structurer structurer, ConversationStore conversations, Clock clock) {
        this.structurer = structurer;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** A turn of the resident's own conversation. */
    Optional<Turn> find(String conversation, String turn) {
        return conversations.findTurn(conversation, turn);
    }

    /**
     * What a resident told in a turn; runs the models if it was not understood as a concern then.
     *
     * @param part which of its concerns, from 0; the first where there are fewer
     */
    Told toTurn(Turn turn, int part) {
        return told(turn, part);
    }

    Told toText(String text) {
        return told(text, clock.instant(), null, null);
    }

    /** When it happens, from a wording of its own such as 每天凌晨. Runs no model. */
    Optional<TimeSlot> toTime(String wording) {
        return Optional.ofNullable(
                structurer.draft(message(wording, clock.instant())).time());
    }

    private Told told(Turn turn, int part) {
        Concern concern = turn.reply().concern();
        String text = turn.reply().concernText();
        if (concern == null || text == null) return told(turn.message(), turn.at(), turn.conversation(), turn.id());
        List<FurtherConcern> all = new ArrayList<>();
        all.add(new FurtherConcern(text, concern));
        all.addAll(turn.reply().further());
        int chosen = part < all.size() ? part : 0;
        FurtherConcern own = all.remove(chosen);
        List<String> others = all.stream().map(other -> other.concern().title()).toList();
        return new Told(own.text(), own.concern(), others, turn.conversation(), turn.id(), chosen);
    }

    /** The title of one of a turn's concerns; empty when it has not so many. */
    static Optional<String> title(Turn turn, int part) {
        List<FurtherConcern> further = turn.reply().further();
        return part >= 1 && part <= further.size()
                ? Optional.of(further.get(part - 1).concern().title())
                : Optional.empty();
    }

    private Told told(String text, Instant at, @Nullable String conversation, @Nullable String turn) {
        List<Concern> concerns = structure(text, at);
        List<String> others = concerns.stream().skip(1).map(Concern::title).toList();
        return new Told(text, concerns.isEmpty() ? null : concerns.getFirst(), others, conversation, turn, 0);
    }

    private List<Concern> structure(String text, Instant at) {
        if (text.isBlank()) return List.of();
        return structurer.structure(message(text, at), null);
    }

    private static Message message(String text, Instant at) {
        return new Message(text, Language.of(text), Source.TYPED, at, null);
    }
}
