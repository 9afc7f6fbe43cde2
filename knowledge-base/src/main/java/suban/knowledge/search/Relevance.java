package suban.knowledge.search;

import java.util.List;
import suban.models.text.Language;

/**
 * Turns the evidence for each article into the probability that it answers the message.
 *
 * <p>The articles compete with each other and with "none of them": a conditional logit model, so probabilities add up
 * to at most 1 and two articles that fit equally well share what they have.
 *
 * <p>The weights were found with {@code suban.knowledge.evaluation.RelevanceFitting}. Chinese: the starter articles, two
 * fifths of each article's variants held out as questions and every fifth article held out altogether for the
 * unanswerable ones (209 questions). English: CLINC150 with its 150 intents as articles of five variants (1,450
 * questions and 1,000 out of scope), words at half their fitted weight, since residents' rephrasings share fewer of
 * them than benchmark questions do. BM25 is normalised by the message itself, not by the best score found: that would
 * reward the best of bad matches, and on BANKING77 costs 1.6 points of first places at a weight of 0.1 where this
 * costs none.
 *
 * @param none what "none of them" scores
 * @param question weight of the cosine with the nearest way to ask
 * @param best weight of the cosine with the nearest unit of any kind
 * @param words weight of normalised BM25
 */
public record Relevance(double none, double question, double best, double words) {
    private static final Relevance CHINESE = new Relevance(18.5, 0, 24.5, 8.0);
    private static final Relevance ENGLISH = new Relevance(26.5, 0, 37.3, 4.5);

    /** Names of the evidence in {@link Match#parts()}. */
    public static final String QUESTION = "question";

    public static final String BEST = "best";
    public static final String WORDS = "words";
    public static final String SEVERAL = "several";
    public static final String COVERED = "covered";
    public static final String UNKNOWN = "unknown";

    /** The weights that search uses. */
    public static Relevance of(Language language) {
        return language == Language.ZH ? CHINESE : ENGLISH;
    }

    /** Higher is better; compared with {@link #none()}. */
    public double score(double question, double best, double words) {
        return this.question * question + this.best * best + this.words * words;
    }

    double score(Evidence evidence) {
        return score(evidence.question(), evidence.best(), evidence.words());
    }

    /** Probabilities of the articles with these scores; what is missing to 1 is that of none of them. */
    double[] probabilities(List<Double> scores) {
        double highest = none;
        for (double score : scores) highest = Math.max(highest, score);
        double total = Math.exp(none - highest);
        double[] probabilities = new double[scores.size()];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = Math.exp(scores.get(i) - highest);
            total += probabilities[i];
        }
        for (int i = 0; i < probabilities.length; i++) probabilities[i] /= total;
        return probabilities;
    }
}
