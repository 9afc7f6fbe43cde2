package suban.chatbot.fitting;

import java.util.List;
import suban.chatbot.decision.Evidence;
import suban.chatbot.decision.FittedNumbers.Weights;
import suban.models.learning.ConditionalLogit;

/**
 * What some weights make of a labelled case.
 *
 * @param act probability that it becomes a concern
 */
record Judged(Row row, Evidence weighed, double act) {
    static Judged of(Row row, Weights weights) {
        Evidence weighed = row.evidence().weighed(weights);
        return new Judged(row, weighed, ConditionalLogit.yes(weighed.actFeatures(), weights.act()));
    }

    /** Probability of the best article. */
    double best() {
        return weighed.candidates().isEmpty()
                ? 0
                : weighed.candidates().getFirst().probability();
    }

    /** Ranks of the articles that answer, from 0. */
    List<Integer> right() {
        return row.right(weighed);
    }
}
