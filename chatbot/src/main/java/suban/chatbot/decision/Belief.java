package suban.chatbot.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.service.Suggestion;
import suban.knowledge.ArticleKey;
import suban.knowledge.search.Match;
import suban.knowledge.search.Relevance;
import suban.models.text.Language;

/**
 * How far to believe that an article answers, when search and classifier are heard together.
 *
 * <p>Search knows how near an article's questions and passages are and how many of the message's words it has; the
 * classifier knows which service residents' words are about, and whether any. What comes out is a calibrated probability: a logistic regression, one a language. Its weights and those of
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

    private static final Weights CHINESE = new Weights(-32.72, 12.36, 13.48, 2.68, -1.36, 0.48, 0.76, -2.69, 4.65);
    private static final Weights ENGLISH = new Weights(-38.3, 10.79, 16.89, 2.5, -2.37, 0.3, 1.69, 1.32, 3.34);

    /** From here on a runner-up is so far behind that it tells nothing more. */
    private static final double WIDEST_MARGIN = 6;

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
            double length) {}

    private record Ranked(Match match, double agrees, double score) {}

    private Belief() {}

    /**
     * What else is known of the message.
     *
     * @param service with its alternatives, or null when it is about none
     * @param length in UTF-16 code units, at least 1
     */
    public record Message(@Nullable ServiceSlot service, Language language, int length) {}

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
