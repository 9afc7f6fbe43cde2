package suban.chatbot;

import dev.langchain4j.data.embedding.Embedding;
import java.util.Optional;
import java.util.function.Supplier;
import suban.chatbot.Decision.HandedOverBecause;
import suban.chatbot.composing.Outcome;
import suban.chatbot.understanding.Understood;

/**
 * Finds out what to do with a message: danger first, then the cheapest way first: wording, what the conversation refers
 * back to, and only then the models. Thread-safe.
 */
final class Deliberation {
    private final Reading reading;
    private final QuickChecks quick;
    private final References references;
    private final AddedDetails details;
    private final Lookup lookup;

    Deliberation(Reading reading, QuickChecks quick, References references, AddedDetails details, Lookup lookup) {
        this.reading = reading;
        this.quick = quick;
        this.references = references;
        this.details = details;
        this.lookup = lookup;
    }

    Outcome consider(Understood message, Dialogue dialogue) {
        Supplier<Embedding> embedding = reading.embeddingOf(message);
        return danger(message, dialogue, embedding)
                .or(() -> quick.person(message, dialogue))
                .or(() -> references.choice(message, dialogue))
                .or(() -> quick.smalltalk(message, dialogue))
                .or(() -> references.title(message))
                .or(() -> details.add(message, dialogue))
                .or(() -> Optional.of(lookup.find(message, dialogue, embedding.get())))
                .map(outcome -> leavingItToPerson(outcome, message, dialogue))
                .orElseThrow();
    }

    /** A greeting or a picked choice needs no model to be told from an emergency. */
    private Optional<Outcome> danger(Understood message, Dialogue dialogue, Supplier<Embedding> embedding) {
        return quick.isSmalltalk(message) || References.isChoice(message, dialogue)
                ? quick.dangerByPhrase(message)
                : quick.danger(message, embedding);
    }

    /** Once a person has the conversation, the bot still answers what it knows but does not talk over the person. */
    private static Outcome leavingItToPerson(Outcome outcome, Understood message, Dialogue dialogue) {
        if (!dialogue.isWithPerson() || !(outcome.decision() instanceof Decision.Unknown)) return outcome;
        return Outcome.of(new Decision.HandOver(HandedOverBecause.ALREADY, null), message.language());
    }
}
