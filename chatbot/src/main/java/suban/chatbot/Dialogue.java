package suban.chatbot;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import suban.chatbot.conversation.Conversation;
import suban.chatbot.conversation.Turn;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.AnsweredBy;
import suban.chatbot.reply.FurtherConcern;
import suban.chatbot.reply.Reply;
import suban.classifier.concern.Concern;
import suban.models.embedding.Meaning;
import suban.models.text.Language;

/**
 * Where a conversation stands: what the next message may refer back to. Follows from the recorded turns alone, apart
 * from the meaning, which only saves computing it again.
 *
 * @param spoken language of the conversation so far, or null
 * @param last turn before the next message, or null
 * @param topic the article that follow-ups are about, or null
 * @param question what the last message that stood by itself asked or told, or null
 * @param draft the report being made, or null
 * @param further what was told beside the report being made
 * @param concern the concern understood last, or null
 * @param concernMeaning of the text of {@code concern}, or null when it is not at hand
 */
record Dialogue(
        Conversation conversation,
        @Nullable Language spoken,
        @Nullable Turn last,
        @Nullable Citation topic,
        @Nullable String question,
        Decision.@Nullable TakeConcern draft,
        List<FurtherConcern> further,
        @Nullable Concern concern,
        @Nullable Meaning concernMeaning) {
    static Dialogue replay(Conversation conversation, List<Turn> turns) {
        Dialogue dialogue =
                new Dialogue(conversation, conversation.language(), null, null, null, null, List.of(), null, null);
        for (Turn turn : turns) dialogue = dialogue.after(turn, turn.reply().concern(), null);
        return dialogue;
    }

    Dialogue after(Turn turn, @Nullable Concern structured, @Nullable Meaning meaning) {
        Reply reply = turn.reply();
        boolean newConcern = structured != null && structured.service() != null;
        return new Dialogue(
                conversation,
                reply.language(),
                turn,
                topicAfter(reply),
                questionAfter(turn),
                draftAfter(reply.decision()),
                furtherAfter(reply),
                newConcern ? structured : concern,
                newConcern ? meaning : concernMeaning);
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

    /** A follow-up that another article answers puts that article's title in the place of the question. */
    private @Nullable String questionAfter(Turn turn) {
        return switch (turn.reply().decision()) {
            case Decision.Answer answer when answer.by() == AnsweredBy.SEARCH -> turn.message();
            case Decision.Answer answer when isTopic(answer) -> question;
            case Decision.Answer answer -> turn.reply().citations().getFirst().title();
            case Decision.TakeConcern taken -> taken.text();
            case Decision.Clarify clarify -> clarify.about();
            case Decision.Unknown unknown -> unknown.about();
            case Decision.Smalltalk smalltalk -> question;
            case Decision.Divert divert -> turn.message();
            case Decision.AskDanger danger -> question;
            case Decision.Progress progress -> question;
            default -> null;
        };
    }

    private boolean isTopic(Decision.Answer answer) {
        return topic != null && topic.article().equals(answer.article());
    }

    /** A question about a report leaves it open; one about something else ends it, as giving it up does. */
    private Decision.@Nullable TakeConcern draftAfter(Decision decision) {
        return switch (decision) {
            case Decision.TakeConcern taken -> taken;
            case Decision.Answer answer when answer.by() == AnsweredBy.FOLLOW_UP -> draft;
            case Decision.Smalltalk smalltalk -> draft;
            case Decision.Progress progress -> draft;
            case Decision.AskDanger danger -> draft;
            case Decision.Unknown unknown -> draft;
            default -> null;
        };
    }

    /** It lasts as long as the report beside which it was told. */
    private List<FurtherConcern> furtherAfter(Reply reply) {
        Decision.TakeConcern after = draftAfter(reply.decision());
        if (after == null) return List.of();
        return after == draft ? further : reply.further();
    }

    /** A person has the conversation by this item, or with null the bot has. */
    Dialogue handedOver(@Nullable String item) {
        Conversation taken =
                new Conversation(conversation.id(), conversation.language(), conversation.startedAt(), item);
        return new Dialogue(taken, spoken, last, topic, question, draft, further, concern, concernMeaning);
    }

    /** The same, with what was said before as it was meant. */
    Dialogue meaning(UnaryOperator<String> meant) {
        if (question == null) return this;
        return new Dialogue(
                conversation, spoken, last, topic, meant.apply(question), draft, further, concern, concernMeaning);
    }

    /** The same once nobody turned out to be in danger. */
    Dialogue calmed() {
        return new Dialogue(conversation, spoken, null, topic, question, draft, further, concern, concernMeaning);
    }

    /** What the next message may go on about: the question before, or what sounded dangerous. */
    @Nullable
    String before() {
        if (question != null) return question;
        return lastDecision() instanceof Decision.AskDanger asked ? asked.about() : null;
    }

    boolean isWithPerson() {
        return conversation.handOver() != null;
    }

    @Nullable
    Decision lastDecision() {
        return last == null ? null : last.reply().decision();
    }

    /** Whether a report is being made, or its progress was just asked about. */
    boolean isReporting() {
        return draft != null || lastDecision() instanceof Decision.Progress;
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
