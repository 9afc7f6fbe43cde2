package suban.chatbot;

import dev.langchain4j.data.embedding.Embedding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.chatbot.conversation.Conversation;
import suban.chatbot.conversation.Turn;
import suban.classifier.concern.Concern;
import suban.models.text.Language;

/**
 * Where a conversation stands: what the next message may refer back to. Follows from the recorded turns alone, apart
 * from the embedding, which only saves computing it again.
 *
 * @param spoken language of the conversation so far, or null
 * @param last turn before the next message, or null
 * @param topic the article that follow-ups are about, or null
 * @param concern the concern understood last, or null
 * @param concernEmbedding of the text of {@code concern}, or null when it is not at hand
 */
record Dialogue(
        Conversation conversation,
        @Nullable Language spoken,
        @Nullable Turn last,
        @Nullable Citation topic,
        @Nullable Concern concern,
        @Nullable Embedding concernEmbedding) {
    static Dialogue replay(Conversation conversation, List<Turn> turns) {
        Dialogue dialogue = new Dialogue(conversation, conversation.language(), null, null, null, null);
        for (Turn turn : turns) dialogue = dialogue.after(turn, turn.reply().concern(), null);
        return dialogue;
    }

    Dialogue after(Turn turn, @Nullable Concern structured, @Nullable Embedding embedding) {
        Reply reply = turn.reply();
        boolean newConcern = structured != null && structured.service() != null;
        return new Dialogue(
                conversation,
                reply.language(),
                turn,
                topicAfter(reply),
                newConcern ? structured : concern,
                newConcern ? embedding : concernEmbedding);
    }

    /** Small talk and a message nobody understood do not end a topic. */
    private @Nullable Citation topicAfter(Reply reply) {
        return switch (reply.decision()) {
            case Decision.Answer answer -> reply.citations().getFirst();
            case Decision.Smalltalk smalltalk -> topic;
            case Decision.AskDanger danger -> topic;
            case Decision.Progress progress -> topic;
            case Decision.Unknown unknown -> unknown.inARow() == 1 ? topic : null;
            default -> null;
        };
    }

    Dialogue handedOver(String item) {
        Conversation taken =
                new Conversation(conversation.id(), conversation.language(), conversation.startedAt(), item);
        return new Dialogue(taken, spoken, last, topic, concern, concernEmbedding);
    }

    boolean isWithPerson() {
        return conversation.handOver() != null;
    }

    @Nullable
    Decision lastDecision() {
        return last == null ? null : last.reply().decision();
    }

    /** Whether a report is being made, or was before small talk and questions about it. */
    boolean isReporting() {
        return switch (lastDecision()) {
            case Decision.TakeConcern taken -> true;
            case Decision.Progress progress -> concern != null;
            case Decision.Smalltalk smalltalk -> concern != null;
            case null, default -> false;
        };
    }

    /** Code of the service of the report being made, or null. */
    @Nullable
    String reportedService() {
        return concern == null || concern.service() == null
                ? null
                : concern.service().code();
    }

    /** How many messages right before the next one were not understood. */
    int unknowns() {
        return lastDecision() instanceof Decision.Unknown unknown ? unknown.inARow() : 0;
    }

    /** How many messages right before the next one were small talk of this kind. */
    int smalltalk(String kind) {
        return lastDecision() instanceof Decision.Smalltalk before
                        && before.kind().equals(kind)
                ? before.inARow()
                : 0;
    }

    /** What the next message may pick from. */
    List<Choice> choices() {
        return switch (lastDecision()) {
            case Decision.Clarify clarify -> clarify.choices();
            case Decision.Unknown unknown -> unknown.topics();
            case Decision.AskDanger danger -> danger.choices();
            case null, default -> List.of();
        };
    }

    /** The message that the choices are readings of. */
    String choicesAbout() {
        return switch (lastDecision()) {
            case Decision.Clarify clarify -> clarify.about();
            case Decision.Unknown unknown -> unknown.about();
            case Decision.AskDanger danger -> danger.about();
            case null, default -> "";
        };
    }
}
