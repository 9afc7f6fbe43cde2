package suban.chatbot.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.chatbot.understanding.Cues;
import suban.chatbot.understanding.Roles;
import suban.classifier.concern.Concern;
import suban.classifier.service.Suggestion;
import suban.models.text.LengthClass;

/**
 * What is known about a message when it is decided on.
 *
 * @param text the message
 * @param candidates articles found, best first
 * @param concerns structured from it, the first one counts most
 * @param unknowns how many messages right before were not understood
 */
public record Evidence(String text, Told told, List<Candidate> candidates, List<Concern> concerns, int unknowns) {
    public Evidence {
        candidates = List.copyOf(candidates);
        concerns = List.copyOf(concerns);
    }

    /**
     * What the message tells by itself.
     *
     * @param gist what is left of it without courtesy, haste and marks
     * @param roles how likely it reports, asks or only remarks
     * @param background cosine to the nearest everyday remark or question for others, 0 to 1
     * @param otherCity whether it is about another city
     */
    public record Told(String gist, Cues cues, Roles roles, double background, boolean otherCity, LengthClass length) {}

    /** The same with the candidates weighed. */
    public Evidence weighed(FittedNumbers.Weights weights) {
        return new Evidence(text, told, AnswerModel.weigh(candidates, told, weights.answer()), concerns, unknowns);
    }

    double probability(int rank) {
        return rank < candidates.size() ? candidates.get(rank).probability() : 0;
    }

    /** Probability that any article found answers. */
    public double answered() {
        return candidates.stream().mapToDouble(Candidate::probability).sum();
    }

    /** Features of {@link ActModel}. */
    public double[] actFeatures() {
        return ActModel.features(told, belongs(), serviceConfidence(), answered());
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
