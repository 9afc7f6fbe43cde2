package suban.chatbot.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suban.chatbot.understanding.Cues;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.service.Suggestion;
import suban.knowledge.ArticleKey;
import suban.knowledge.search.Match;
import suban.knowledge.search.Relevance;
import suban.models.text.Language;

/**
 * How far to believe that an article answers, when search, classifier and wording are heard together.
 *
 * <p>Search knows how near an article's questions and passages are and how many of the message's words it has; the
 * classifier knows which service residents' words are about, and whether any; the wording tells a question from a
 * report. What comes out is a calibrated probability: a logistic regression, one a language. Its weights and those of
 * the order were fitted on {@code city/questions/tune.jsonl} (386 questions that an article of the starter city answers
 * and 178 that none does), and chosen by ten-fold cross-validation on it, see decision 6.
 */
public final class Belief {
    private static final Map<String, Double> ORDER = Map.of(
            Relevance.QUESTION, 9.0,
            Relevance.BEST, 8.0,
            Relevance.SEVERAL, 9.0,
            Relevance.WORDS, 3.0,
            Relevance.COVERED, 8.0);
    private static final double ORDER_AGREES = 4.5;

    private static final Weights CHINESE =
            new Weights(-33.73, 13.27, 13.43, 2.6, -0.96, 0.47, 0.73, -2.8, 0.95, 0.49, 4.51);
    private static final Weights ENGLISH =
            new Weights(-38.1, 11.23, 17.5, 2.26, -2.8, 0.31, 1.51, 1.33, 1.65, -0.37, 3.12);

    /** From here on a runner-up is so far behind that it tells nothing more. */
    private static final double WIDEST_MARGIN = 6;

    private static final int MOST_ASKS = 2;

    /** Search's own probability, kept among the parts of a match. */
    static final String FOUND = "found";

    /** Of the regression; the long messages that residents write are less near to anything, hence the last one. */
    private record Weights(
            double constant,
            double question,
            double several,
            double covered,
            double unknown,
            double margin,
            double agrees,
            double belongs,
            double reports,
            double asks,
            double length) {}

    private record Ranked(Match match, double agrees, double score) {}

    private Belief() {}

    /**
     * What else is known of the message.
     *
     * @param service with its alternatives, or null when it is about none
     * @param reports probability that the message reports something rather than asks
     * @param length in UTF-16 code units, at least 1
     */
    public record Message(@Nullable ServiceSlot service, Language language, Cues cues, double reports, int length) {}

    /**
     * The matches in the order of belief. The first one's probability is that it answers; the others stand to it as
     * their evidence does, so that a runner-up as good as the first has as much.
     *
     * @param services codes of the services an article is about; none means that the classifier has no say
     */
    public static List<Match> weigh(List<Match> matches, Message message, Function<ArticleKey, List<String>> services) {
        if (matches.isEmpty()) return matches;
        Map<String, Double> confidence = confidence(message.service());
        List<Ranked> ranked = new ArrayList<>();
        for (Match match : matches) {
            double agrees = services.apply(match.key()).stream()
                    .mapToDouble(service -> confidence.getOrDefault(service, 0.0))
                    .sum();
            ranked.add(new Ranked(match, agrees, order(match) + ORDER_AGREES * agrees));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
        Ranked first = ranked.getFirst();
        double margin = ranked.size() == 1 ? WIDEST_MARGIN : first.score - ranked.get(1).score;
        double belongs =
                confidence.values().stream().mapToDouble(Double::doubleValue).sum();
        double belief = belief(first, Math.min(WIDEST_MARGIN, margin), belongs, message);
        return ranked.stream()
                .map(r -> believed(r.match, belief * Math.exp(r.score - first.score)))
                .toList();
    }

    private static double belief(Ranked first, double margin, double belongs, Message message) {
        Weights w = message.language() == Language.ZH ? CHINESE : ENGLISH;
        Match match = first.match;
        return sigmoid(w.constant
                + w.question * part(match, Relevance.QUESTION)
                + w.several * part(match, Relevance.SEVERAL)
                + w.covered * part(match, Relevance.COVERED)
                + w.unknown * part(match, Relevance.UNKNOWN)
                + w.margin * margin
                + w.agrees * first.agrees
                + w.belongs * belongs
                + w.reports * message.reports()
                + w.asks * Math.min(MOST_ASKS, message.cues().asks())
                + w.length * Math.log(message.length()));
    }

    private static double order(Match match) {
        double order = 0;
        for (Map.Entry<String, Double> weight : ORDER.entrySet()) {
            order += weight.getValue() * part(match, weight.getKey());
        }
        return order;
    }

    private static double part(Match match, String name) {
        return match.parts().getOrDefault(name, 0.0);
    }

    private static Map<String, Double> confidence(@Nullable ServiceSlot service) {
        Map<String, Double> confidence = new HashMap<>();
        if (service == null) return confidence;
        for (Suggestion other : service.alternatives()) confidence.put(other.code(), other.confidence());
        confidence.put(service.code(), service.slot().confidence());
        return confidence;
    }

    private static Match believed(Match match, double probability) {
        Map<String, Double> parts = new HashMap<>(match.parts());
        parts.put(FOUND, match.probability());
        return new Match(
                match.key(),
                match.version(),
                match.title(),
                match.owner(),
                match.passage(),
                match.matchedText(),
                probability,
                parts);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
