package suban.chatbot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.chatbot.conversation.ConversationStore;
import suban.chatbot.conversation.Turn;
import suban.chatbot.handover.HandOver;
import suban.chatbot.handover.HandOverSink;
import suban.chatbot.handover.HandOverSink.Attention;
import suban.chatbot.handover.TakenOver;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.HandedOverBecause;
import suban.chatbot.reply.Reply;
import suban.classifier.catalogue.Department;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.concern.Concern;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** Passes a conversation to the intake with its transcript and the department it seems to be for. */
final class HandingOver {
    private static final LocalText QUOTED =
            new LocalText("会话中引用了该部门负责的《%s》", "The conversation quoted \"%s\", which this department answers for");

    private final ConversationStore store;
    private final HandOverSink sink;
    private final ServiceCatalogue catalogue;

    HandingOver(ConversationStore store, HandOverSink sink, ServiceCatalogue catalogue) {
        this.store = store;
        this.sink = sink;
        this.catalogue = catalogue;
    }

    private record Suggestion(String department, String reason) {}

    /**
     * @param dialogue as it stood before the turn that asked for it
     * @param asking that turn, not yet recorded
     * @return empty where nobody is there to take it over
     */
    Optional<TakenOver> pass(Dialogue dialogue, Turn asking, HandedOverBecause because) {
        Reply reply = asking.reply();
        String conversation = dialogue.conversation().id();
        Language language = reply.language();
        Optional<Suggestion> suggestion = suggest(dialogue, language);
        List<Turn> transcript = new ArrayList<>(store.listTurns(conversation));
        transcript.add(asking);
        return sink.accept(new HandOver(
                conversation,
                language,
                because,
                suggestion.map(Suggestion::department).orElse(null),
                suggestion.map(Suggestion::reason).orElse(null),
                dialogue.concern(),
                transcript));
    }

    /** Passes on what was said to the person who has the conversation. */
    Attention tell(Dialogue dialogue, String words) {
        String item = dialogue.conversation().handOver();
        return item == null ? Attention.NOBODY : sink.tell(item, words);
    }

    /** The item of the person who has the conversation. */
    Optional<TakenOver> find(Dialogue dialogue) {
        return Optional.ofNullable(dialogue.conversation().handOver()).flatMap(sink::find);
    }

    /** Records who has the conversation from now on: a person by this item, or with null the bot. */
    Dialogue keep(Dialogue dialogue, @Nullable String item) {
        store.recordHandOver(dialogue.conversation().id(), item);
        return dialogue.handedOver(item);
    }

    void erase(String conversation) {
        sink.erase(conversation);
    }

    /** What was quoted last says more than what a question was taken for; a concern says more than either. */
    private Optional<Suggestion> suggest(Dialogue dialogue, Language language) {
        if (dialogue.lastDecision() instanceof Decision.TakeConcern || dialogue.topic() == null) {
            Optional<Suggestion> fromConcern = fromConcern(dialogue.concern(), language);
            if (fromConcern.isPresent()) return fromConcern;
        }
        return Optional.ofNullable(dialogue.topic())
                .flatMap(topic -> catalogue
                        .findDepartment(topic.owner())
                        .map(Department::code)
                        .map(code -> new Suggestion(code, QUOTED.in(language).formatted(topic.title()))));
    }

    private static Optional<Suggestion> fromConcern(@Nullable Concern concern, Language language) {
        return concern == null || concern.department() == null
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        concern.department().code(),
                        concern.department().reason().in(language)));
    }
}
