package suban.chatbot;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import suban.chatbot.composing.PublishedArticles;
import suban.chatbot.decision.AlarmPolicy;
import suban.chatbot.decision.DangerEvidence;
import suban.chatbot.decision.DecisionPolicy;
import suban.chatbot.decision.Evidence;
import suban.chatbot.decision.FittedNumbers;
import suban.chatbot.understanding.Understood;
import suban.models.embedding.Meaning;

/** Gathers what the chatbot would decide a message on, without deciding. Thread-safe. */
public final class Gathering {
    private final Lookup lookup;
    private final Reading reading;
    private final DangerCheck dangers;
    private final FittedNumbers present;

    /** @param parts of a chatbot on a scratch store */
    public Gathering(ChatbotParts parts) {
        present = parts.fitted();
        reading = new Reading(parts);
        lookup = new Lookup(
                reading,
                parts.roles(),
                parts.background(),
                parts.otherCities(),
                new DecisionPolicy(present),
                new PublishedArticles(parts.articles(), parts.clock()),
                (step, nanos) -> {});
        dangers = new DangerCheck(parts.emergencies(), new AlarmPolicy(present), reading);
    }

    /**
     * What a first message is decided on.
     *
     * @param danger of the message as a whole; empty where nothing speaks for any
     * @param inSentences probability of danger in the likeliest sentence that has words for it
     */
    public record Gathered(
            Understood message, Evidence evidence, Optional<DangerEvidence> danger, OptionalDouble inSentences) {}

    public Gathered of(String text) {
        Understood message = Understood.of(text, null);
        Meaning meaning = reading.read(message.gist(), message.language());
        Supplier<Evidence.Told> told = lookup.told(message, meaning);
        return new Gathered(
                message,
                lookup.gather(message, meaning, told, 0),
                dangers.evidence(message, meaning.embedding(), told),
                dangers.inSentences(message));
    }

    /** The numbers that the chatbot goes by now. */
    public FittedNumbers present() {
        return present;
    }
}
