package suban.chatbot;

import dev.langchain4j.data.embedding.Embedding;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import suban.chatbot.composing.Outcome;
import suban.chatbot.decision.AlarmPolicy;
import suban.chatbot.decision.DangerEvidence;
import suban.chatbot.decision.Evidence;
import suban.chatbot.understanding.ReadingWords;
import suban.chatbot.understanding.Sentences;
import suban.chatbot.understanding.Thanks;
import suban.chatbot.understanding.Understood;
import suban.classifier.emergency.Emergency;
import suban.classifier.emergency.EmergencyRecogniser;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.models.text.LengthClass;

/** Looks for danger in a message: certain, or so doubtful that the resident is asked. */
final class DangerCheck {
    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_SENTENCES = 4;

    private final EmergencyRecogniser emergencies;
    private final AlarmPolicy policy;
    private final Reading reading;

    DangerCheck(EmergencyRecogniser emergencies, AlarmPolicy policy, Reading reading) {
        this.emergencies = emergencies;
        this.policy = policy;
        this.reading = reading;
    }

    /** @param told what the message tells by itself */
    Optional<Outcome> find(Understood message, Supplier<Embedding> embedding, Supplier<Evidence.Told> told) {
        if (!isLetter(message) && Thanks.isForWhatEnded(message.folded(), message.language())) return Optional.empty();
        return whole(message, embedding)
                .flatMap(emergency -> outcome(emergency, message, told))
                .or(() -> sentences(message)
                        .filter(emergency -> policy.isAlarming(emergency.probability()))
                        .findFirst()
                        .map(emergency -> Outcome.diverted(emergency, message.language())));
    }

    private Optional<Outcome> outcome(Emergency emergency, Understood message, Supplier<Evidence.Told> told) {
        if (policy.isNothing(emergency.probability(), emergency.words() != null)) return Optional.empty();
        return switch (policy.weigh(evidence(emergency, message, told.get()))) {
            case ALARM -> Optional.of(Outcome.diverted(emergency, message.language()));
            case ASK -> Optional.of(Outcome.askingForDanger(emergency, message.text(), message.language()));
            case NONE -> Optional.empty();
        };
    }

    /** What the message as a whole has of danger, for weighing it without deciding on it. */
    Optional<DangerEvidence> evidence(Understood message, Supplier<Embedding> embedding, Supplier<Evidence.Told> told) {
        return whole(message, embedding).map(emergency -> evidence(emergency, message, told.get()));
    }

    /** The likeliest danger of its sentences, each judged by itself. */
    OptionalDouble inSentences(Understood message) {
        return sentences(message).mapToDouble(Emergency::probability).max();
    }

    private static DangerEvidence evidence(Emergency emergency, Understood message, Evidence.Told told) {
        return new DangerEvidence(
                emergency.probability(),
                emergency.words() != null,
                isOver(message.folded(), message.language()),
                isTooShort(message.folded().text()),
                message.cues().performs(),
                told.roles());
    }

    /** A letter as a whole is near to nothing. */
    private Optional<Emergency> whole(Understood message, Supplier<Embedding> embedding) {
        return isLetter(message)
                ? Optional.empty()
                : emergencies.assess(message.folded(), message.language(), embedding);
    }

    /**
     * A sentence with a line's words is also judged by itself: what stands around it may be about anything, unless it says
     * that all is over. Letters tell much that is over, so only those of their sentences that tell of now count.
     */
    private Stream<Emergency> sentences(Understood message) {
        List<String> sentences = Sentences.of(message.text());
        Language language = message.language();
        boolean letter = isLetter(message);
        if (sentences.size() < 2 || (!letter && isOver(message.folded(), language))) return Stream.empty();
        Predicate<FoldedText> counts = letter ? sentence -> isHappening(sentence, language) : sentence -> true;
        return sentences.stream()
                .map(FoldedText::of)
                .filter(sentence -> counts.test(sentence)
                        && emergencies.recogniseByPhrase(sentence).isPresent())
                .limit(MOST_SENTENCES)
                .flatMap(sentence ->
                        emergencies.assess(sentence, language, () -> reading.embed(sentence, language)).stream());
    }

    private static boolean isLetter(Understood message) {
        return LengthClass.of(message.gist()) == LengthClass.LETTER;
    }

    /** Put out, taken away: what is said to be over is not happening, unless something still is. */
    private static boolean isOver(FoldedText text, Language language) {
        return ReadingWords.in(language).any("over").matcher(text.text()).find();
    }

    private static boolean isHappening(FoldedText sentence, Language language) {
        ReadingWords words = ReadingWords.in(language);
        return words.any("now").matcher(sentence.text()).find()
                && !words.any("past").matcher(sentence.text()).find();
    }

    /** Digits and a syllable or two alarm nobody by learning alone. */
    private static boolean isTooShort(String text) {
        return text.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS;
    }
}
