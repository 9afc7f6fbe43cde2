package suban.chatbot.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.chatbot.understanding.Cues;
import suban.classifier.concern.Concern;
import suban.classifier.service.Suggestion;
import suban.knowledge.search.Match;

/**
 * What is known about a message when it is decided on.
 *
 * @param text the message
 * @param reports probability that it reports something rather than asks
 * @param matches articles found, best first
 * @param concerns structured from it, the first one counts most
 * @param unknowns how many messages right before were not understood
 */
public record Evidence(
        String text, Cues cues, double reports, List<Match> matches, List<Concern> concerns, int unknowns) {
    public Evidence {
        matches = List.copyOf(matches);
        concerns = List.copyOf(concerns);
    }

    double probability(int rank) {
        return rank < matches.size() ? matches.get(rank).probability() : 0;
    }

    public @Nullable Concern concern() {
        return concerns.isEmpty() ? null : concerns.getFirst();
    }

    /** How sure the first concern's service is, 0 without one. */
    double serviceConfidence() {
        Concern concern = concern();
        return concern == null || concern.service() == null
                ? 0
                : concern.service().slot().confidence();
    }

    /** How sure it is that the message is about any service. */
    double belongs() {
        Concern concern = concern();
        if (concern == null || concern.service() == null) return 0;
        double others = concern.service().alternatives().stream()
                .mapToDouble(Suggestion::confidence)
                .sum();
        return concern.service().slot().confidence() + others;
    }
}
