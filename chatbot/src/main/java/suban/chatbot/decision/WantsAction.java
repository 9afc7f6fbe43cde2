package suban.chatbot.decision;

/**
 * How likely a message wants the city to act rather than to inform. What reports something speaks for it, the more so
 * when the classifier knows a service for it; a question and an article that answers speak against it.
 *
 * <p>A logistic regression, fitted on {@code city/questions/tune.jsonl} (223 reports against 386 answerable and 178
 * unanswerable questions) and chosen by ten-fold cross-validation on it, see decision 6.
 */
final class WantsAction {
    private static final double CONSTANT = -6.96;
    private static final double REPORTS = 0.9;
    private static final double BELIEF = -0.23;
    private static final double NO_QUESTION = -2.18;
    private static final double BELONGS = 5.15;
    private static final double LENGTH = 0.97;

    private static final double MOST_REPORTS = 4;
    private static final double MOST_BELIEF = 6;
    private static final double LEAST = 1e-4;

    private WantsAction() {}

    static double of(Evidence evidence) {
        double z = CONSTANT
                + REPORTS * logit(evidence.reports(), MOST_REPORTS)
                + BELIEF * logit(evidence.probability(0), MOST_BELIEF)
                + (evidence.cues().asks() == 0 ? NO_QUESTION : 0)
                + BELONGS * evidence.belongs()
                + LENGTH * Math.log(evidence.text().length());
        return 1 / (1 + Math.exp(-z));
    }

    private static double logit(double p, double most) {
        double logit = Math.log((p + LEAST) / (1 - p + LEAST));
        return Math.max(-most, Math.min(most, logit));
    }
}
