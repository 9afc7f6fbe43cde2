package suban.chatbot.fitting;

/**
 * A stratum's cross-validated figures; shares of nothing are not a number.
 *
 * @param answerable questions that an article answers, and the share answered with it
 * @param unanswerable questions that none answers, and the share answered all the same
 * @param reports messages that report, and the share that becomes a concern
 * @param filed share of the others that becomes one
 */
public record Figure(
        int answerable,
        double rightArticle,
        double amongChoices,
        double wrongArticle,
        int unanswerable,
        double answered,
        int reports,
        double concerns,
        double filed) {
    /** Right answers and reports taken, less unanswerable questions answered and others taken for reports. */
    double worth() {
        return part(rightArticle) + part(concerns) - part(answered) - part(filed);
    }

    private static double part(double share) {
        return Double.isNaN(share) ? 0 : share;
    }
}
