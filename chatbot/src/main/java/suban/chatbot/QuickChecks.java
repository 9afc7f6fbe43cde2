package suban.chatbot;

import dev.langchain4j.data.embedding.Embedding;
import java.util.Optional;
import java.util.function.Supplier;
import suban.chatbot.Decision.HandedOverBecause;
import suban.chatbot.composing.Outcome;
import suban.chatbot.decision.SmalltalkRecogniser;
import suban.chatbot.understanding.Understood;
import suban.chatbot.wording.Wording;
import suban.classifier.emergency.EmergencyRecogniser;
import suban.classifier.wording.SignalMatcher;

/** The checks that need little but the message's wording: danger first, then a person, then small talk. */
final class QuickChecks {
    private final EmergencyRecogniser emergencies;
    private final SignalMatcher person;
    private final SmalltalkRecogniser smalltalk;

    QuickChecks(EmergencyRecogniser emergencies, Wording wording) {
        this.emergencies = emergencies;
        person = SignalMatcher.anywhere(wording.person());
        smalltalk = new SmalltalkRecogniser(wording.smalltalk());
    }

    /** @param embedding of the message, asked for only when its wording does not settle it */
    Optional<Outcome> danger(Understood message, Supplier<Embedding> embedding) {
        return emergencies
                .recognise(message.folded(), message.language(), embedding)
                .map(emergency -> Outcome.diverted(emergency, message.language()));
    }

    /** Danger in a message that otherwise is known to be harmless. */
    Optional<Outcome> dangerByPhrase(Understood message) {
        return emergencies
                .recogniseByPhrase(message.folded())
                .map(emergency -> Outcome.diverted(emergency, message.language()));
    }

    boolean isSmalltalk(Understood message) {
        return smalltalk.recognise(message.folded()).isPresent();
    }

    Optional<Outcome> person(Understood message, Dialogue dialogue) {
        return person.find(message.folded()).map(found -> {
            String signal = message.folded().text().substring(found.start(), found.end());
            HandedOverBecause because = dialogue.isWithPerson() ? HandedOverBecause.ALREADY : HandedOverBecause.ASKED;
            return Outcome.of(new Decision.HandOver(because, signal), message.language());
        });
    }

    Optional<Outcome> smalltalk(Understood message, Dialogue dialogue) {
        return smalltalk
                .recognise(message.folded())
                .map(kind ->
                        Outcome.of(new Decision.Smalltalk(kind, dialogue.smalltalk(kind) + 1), message.language()));
    }
}
