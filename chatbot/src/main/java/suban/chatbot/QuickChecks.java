package suban.chatbot;

import dev.langchain4j.data.embedding.Embedding;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.chatbot.Decision.HandedOverBecause;
import suban.chatbot.composing.Outcome;
import suban.chatbot.decision.PersonRecogniser;
import suban.chatbot.decision.SmalltalkRecogniser;
import suban.chatbot.understanding.Understood;
import suban.chatbot.wording.Wording;
import suban.classifier.emergency.EmergencyRecogniser;

/** The checks that come before any search: danger first, then a person, then small talk. */
final class QuickChecks {
    private final EmergencyRecogniser emergencies;
    private final PersonRecogniser persons;
    private final SmalltalkRecogniser smalltalk;

    QuickChecks(EmergencyRecogniser emergencies, PersonRecogniser persons, Wording wording) {
        this.emergencies = emergencies;
        this.persons = persons;
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

    /** @param embedding of the message, asked for only when its wording does not settle it */
    Optional<Outcome> person(Understood message, Dialogue dialogue, Supplier<Embedding> embedding) {
        if (!persons.recognise(message.folded(), message.language(), embedding)) return Optional.empty();
        return Optional.of(
                handOver(message, dialogue, persons.findPhrase(message.folded()).orElse(null)));
    }

    /** Asking for a person in a message that otherwise is known to be brief and plain. */
    Optional<Outcome> personByPhrase(Understood message, Dialogue dialogue) {
        return persons.findPhrase(message.folded()).map(phrase -> handOver(message, dialogue, phrase));
    }

    private static Outcome handOver(Understood message, Dialogue dialogue, @Nullable String phrase) {
        HandedOverBecause because = dialogue.isWithPerson() ? HandedOverBecause.ALREADY : HandedOverBecause.ASKED;
        return Outcome.of(new Decision.HandOver(because, phrase), message.language());
    }

    Optional<Outcome> smalltalk(Understood message, Dialogue dialogue) {
        return smalltalk
                .recognise(message.folded())
                .map(kind ->
                        Outcome.of(new Decision.Smalltalk(kind, dialogue.smalltalk(kind) + 1), message.language()));
    }
}
