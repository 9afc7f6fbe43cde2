package suban.chatbot;

import dev.langchain4j.data.embedding.Embedding;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.chatbot.Decision.HandedOverBecause;
import suban.chatbot.composing.Outcome;
import suban.chatbot.decision.Evidence;
import suban.chatbot.decision.FittedNumbers;
import suban.chatbot.decision.PersonRecogniser;
import suban.chatbot.decision.SmalltalkRecogniser;
import suban.chatbot.understanding.Understood;
import suban.chatbot.wording.Wording;
import suban.classifier.emergency.Emergency;
import suban.classifier.emergency.EmergencyRecogniser;
import suban.models.text.Language;

/** The checks that come before any search: danger first, then a person, then small talk. */
final class QuickChecks {
    private static final int FEWEST_LETTERS = 3;

    private final EmergencyRecogniser emergencies;
    private final PersonRecogniser persons;
    private final SmalltalkRecogniser smalltalk;
    private final FittedNumbers.Alarms alarms;

    QuickChecks(
            EmergencyRecogniser emergencies, PersonRecogniser persons, Wording wording, FittedNumbers.Alarms alarms) {
        this.alarms = alarms;
        this.emergencies = emergencies;
        this.persons = persons;
        smalltalk = new SmalltalkRecogniser(wording.smalltalk());
    }

    /**
     * Danger: certain, or so doubtful that the resident is asked.
     *
     * @param told what the message tells by itself
     */
    Optional<Outcome> danger(Understood message, Supplier<Embedding> embedding, Supplier<Evidence.Told> told) {
        return emergencies
                .assess(message.folded(), message.language(), embedding)
                .flatMap(emergency -> weigh(emergency, message, told));
    }

    private Optional<Outcome> weigh(Emergency emergency, Understood message, Supplier<Evidence.Told> told) {
        double p = emergency.probability();
        boolean words = emergency.words() != null;
        if (!words && (p < alarms.doubtful() || isTooShort(message.folded().text()))) return Optional.empty();
        double remark = words ? 0 : told.get().roles().remark();
        if (words ? p >= alarms.dangerWithWords() : p >= alarms.danger() && remark < alarms.remark()) {
            return Optional.of(Outcome.diverted(emergency, message.language()));
        }
        if (words ? p >= alarms.doubtfulWithWords() : remark < alarms.doubtfulRemark()) {
            return Optional.of(Outcome.askingForDanger(emergency, message.text(), message.language()));
        }
        return Optional.empty();
    }

    /** Digits and a syllable or two alarm nobody by learning alone. */
    private static boolean isTooShort(String text) {
        return text.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS;
    }

    /** The resident said that there is danger. */
    Outcome confirmed(Decision.AskDanger asked, Language language) {
        return Outcome.diverted(emergencies.getLine(asked.line()), asked.probability(), language);
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
        PersonRecogniser.Asking asking = persons.assess(message.folded(), message.language(), embedding);
        if (asking.probability() < (asking.phrase() ? alarms.personWithWords() : alarms.person())) {
            return Optional.empty();
        }
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
