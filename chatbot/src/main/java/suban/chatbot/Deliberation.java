package suban.chatbot;

import java.util.Optional;
import suban.chatbot.Decision.HandedOverBecause;
import suban.chatbot.composing.Outcome;
import suban.chatbot.understanding.Understood;

/**
 * Finds out what to do with a message, the cheapest way first: wording, then what the conversation refers back to, and
 * only then the models. Thread-safe.
 */
final class Deliberation {
    private final QuickChecks quick;
    private final References references;
    private final AddedDetails details;
    private final Lookup lookup;

    Deliberation(QuickChecks quick, References references, AddedDetails details, Lookup lookup) {
        this.quick = quick;
        this.references = references;
        this.details = details;
        this.lookup = lookup;
    }

    Outcome consider(Understood message, Dialogue dialogue) {
        return quick.danger(message)
                .or(() -> quick.person(message, dialogue))
                .or(() -> references.choice(message, dialogue))
                .or(() -> quick.smalltalk(message, dialogue))
                .or(() -> references.title(message))
                .or(() -> details.add(message, dialogue))
                .or(() -> Optional.of(lookup.find(message, dialogue)))
                .map(outcome -> leavingItToPerson(outcome, message, dialogue))
                .orElseThrow();
    }

    /** Once a person has the conversation, the bot still answers what it knows but does not talk over the person. */
    private static Outcome leavingItToPerson(Outcome outcome, Understood message, Dialogue dialogue) {
        if (!dialogue.isWithPerson() || !(outcome.decision() instanceof Decision.Unknown)) return outcome;
        return Outcome.of(new Decision.HandOver(HandedOverBecause.ALREADY, null), message.language());
    }
}
