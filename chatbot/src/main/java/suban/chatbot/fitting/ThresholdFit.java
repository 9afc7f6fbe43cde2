package suban.chatbot.fitting;

import java.util.List;
import java.util.function.ToDoubleFunction;
import suban.chatbot.decision.FittedNumbers.Thresholds;

/**
 * Chooses how sure the bot must be: the lowest threshold at which the share of unanswerable questions that go wrong stays
 * within the wanted rate by conformal risk control (Angelopoulos et al. 2024): with k of n going wrong, (k + 1) / (n + 1),
 * whatever the distribution.
 */
final class ThresholdFit {
    /** Everyday talk that no labelled case stands for would be met with articles below this. */
    private static final double LEAST_CHOOSE = 0.12;

    private static final double LEAST = 0.05;
    private static final double LEAST_ACT = 0.5;

    private ThresholdFit() {}

    static Thresholds of(List<Judged> judged, Rates rates) {
        List<Judged> unanswerable =
                judged.stream().filter(j -> j.row().isUnanswerable()).toList();
        double act = Math.max(LEAST_ACT, lowest(unanswerable, Judged::act, rates.filed()));
        double answer = lowest(unanswerable, Judged::best, rates.answered());
        double choose = lowest(unanswerable, j -> j.weighed().answered(), rates.offered());
        return new Thresholds(answer, Math.clamp(choose, Math.min(LEAST_CHOOSE, answer), answer), act);
    }

    /** The lowest threshold that keeps (k + 1) / (n + 1) within the rate. */
    private static double lowest(List<Judged> negatives, ToDoubleFunction<Judged> score, double rate) {
        int allowed = (int) Math.floor(rate * (negatives.size() + 1)) - 1;
        if (allowed < 0) return 1;
        double[] scores = negatives.stream().mapToDouble(score).sorted().toArray();
        double highestRefused = scores[scores.length - 1 - allowed];
        return Math.clamp(Math.nextUp(highestRefused), LEAST, 1);
    }
}
