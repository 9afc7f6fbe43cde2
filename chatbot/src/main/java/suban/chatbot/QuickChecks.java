package suban.chatbot;

import dev.langchain4j.data.embedding.Embedding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.chatbot.composing.Outcome;
import suban.chatbot.decision.Alarms;
import suban.chatbot.decision.PersonRecogniser;
import suban.chatbot.decision.SmalltalkRecogniser;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.HandedOverBecause;
import suban.chatbot.understanding.Sentences;
import suban.chatbot.understanding.Understood;
import suban.chatbot.wording.Wording;
import suban.classifier.emergency.Emergency;
import suban.classifier.emergency.EmergencyRecogniser;
import suban.classifier.emergency.Line;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** The checks that come before any search, beside that for danger: a person, small talk, the number of a line. */
final class QuickChecks {
    private static final Set<Character.UnicodeScript> OWN_SCRIPTS = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.BOPOMOFO,
            Character.UnicodeScript.COMMON);
    private static final int MOST_SENTENCES = 4;
    private static final double UNSURE = 0.5;

    private final EmergencyRecogniser emergencies;
    private final PersonRecogniser persons;
    private final SmalltalkRecogniser smalltalk;
    private final Alarms alarms;
    private final Reading reading;

    /** Whether the city says which languages are understood. */
    private final boolean languages;

    private final boolean relief;

    QuickChecks(
            EmergencyRecogniser emergencies,
            PersonRecogniser persons,
            Wording wording,
            Alarms alarms,
            Reading reading) {
        this.alarms = alarms;
        this.reading = reading;
        this.emergencies = emergencies;
        this.persons = persons;
        relief = wording.smalltalk().containsKey(Wording.RELIEF);
        languages = wording.smalltalk().containsKey(Wording.LANGUAGE);
        smalltalk = new SmalltalkRecogniser(wording.smalltalk());
    }

    /** A line's own number, and nothing else: whoever types 119 may need it or may ask about it. */
    Optional<Outcome> lineNumber(Understood message) {
        String digits = message.folded().text().replaceAll("[\\s\\p{P}]", "");
        return emergencies
                .findByNumber(digits)
                .map(line ->
                        Outcome.askingForDanger(new Emergency(line, null, UNSURE), message.text(), message.language()));
    }

    /** Whether an alarm rests on more than signs, words that everyday talk has as well. */
    boolean isCertain(Outcome alarm) {
        return alarm.line() != null && !alarm.line().examples().isEmpty();
    }

    /** Whether what is asked about is somebody's despair. */
    boolean isCrisis(Decision.AskDanger asked) {
        return emergencies.getLine(asked.line()).kind() == Line.Kind.CRISIS;
    }

    /** The resident said that there is danger. */
    Outcome confirmed(Decision.AskDanger asked, Language language) {
        return Outcome.diverted(emergencies.getLine(asked.line()), asked.probability(), language);
    }

    /** The line that was shown before, once more. */
    Outcome again(Decision.Divert shown, Language language) {
        return Outcome.diverted(emergencies.getLine(shown.line()), shown.probability(), language);
    }

    /** Danger in a message that otherwise is known to be harmless. */
    Optional<Outcome> dangerByPhrase(Understood message) {
        return emergencies
                .recogniseByPhrase(message.folded())
                .map(emergency -> Outcome.diverted(emergency, message.language()));
    }

    /** Mostly in letters that neither Chinese nor English is written in. */
    private static boolean isForeign(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long foreign = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> !OWN_SCRIPTS.contains(Character.UnicodeScript.of(c)))
                .count();
        return foreign * 2 > letters;
    }

    boolean isSmalltalk(Understood message) {
        return smalltalk.recognise(message.folded()).isPresent() || (languages && isForeign(message.text()));
    }

    /** @param embedding of the message, asked for only when its wording does not settle it */
    Optional<Outcome> person(Understood message, Dialogue dialogue, Supplier<Embedding> embedding) {
        // What the message says it does not want is not in its gist.
        FoldedText gist = FoldedText.of(message.gist());
        PersonRecogniser.Asking asking = persons.assess(gist, message.language(), embedding);
        if (asking.probability() < (asking.phrase() ? alarms.personWithWords() : alarms.person())) {
            return personInSentence(message, dialogue);
        }
        return Optional.of(handOver(message, dialogue, persons.findPhrase(gist).orElse(null)));
    }

    /** A sentence with the words for a person is also judged by itself, wherever in a message it stands. */
    private Optional<Outcome> personInSentence(Understood message, Dialogue dialogue) {
        List<String> sentences = Sentences.of(message.text());
        if (sentences.size() < 2) return Optional.empty();
        return sentences.stream()
                .map(sentence -> FoldedText.of(
                        Understood.of(sentence, message.language()).gist()))
                .filter(sentence -> persons.findPhrase(sentence).isPresent())
                .limit(MOST_SENTENCES)
                .filter(sentence ->
                        persons.assess(sentence, message.language(), () -> reading.embed(sentence, message.language()))
                                        .probability()
                                >= alarms.personWithWords())
                .findFirst()
                .map(sentence ->
                        handOver(message, dialogue, persons.findPhrase(sentence).orElse(null)));
    }

    /** Asking for a person in a message that otherwise is known to be brief and plain. */
    Optional<Outcome> personByPhrase(Understood message, Dialogue dialogue) {
        return persons.findPhrase(message.folded()).map(phrase -> handOver(message, dialogue, phrase));
    }

    private static Outcome handOver(Understood message, Dialogue dialogue, @Nullable String phrase) {
        HandedOverBecause because = dialogue.isWithPerson() ? HandedOverBecause.ALREADY : HandedOverBecause.ASKED;
        return Outcome.of(new Decision.HandOver(because, phrase), message.language());
    }

    /** A danger that was called off; empty for a city without words for it. */
    Optional<Outcome> relief(Understood message, Dialogue dialogue) {
        return relief
                ? Optional.of(Outcome.of(
                        new Decision.Smalltalk(Wording.RELIEF, dialogue.smalltalk(Wording.RELIEF) + 1),
                        message.language()))
                : Optional.empty();
    }

    Optional<Outcome> smalltalk(Understood message, Dialogue dialogue) {
        return smalltalk
                .recognise(message.folded())
                .or(() -> isForeign(message.text()) && languages ? Optional.of(Wording.LANGUAGE) : Optional.empty())
                .map(kind ->
                        Outcome.of(new Decision.Smalltalk(kind, dialogue.smalltalk(kind) + 1), message.language()));
    }
}
