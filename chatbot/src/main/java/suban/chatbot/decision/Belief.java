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
import suban.models.text.Language;

/**
 * How far to believe that an article answers, when search and classifier are heard together.
 *
 * <p>Search knows how the city words its articles; the classifier knows which service residents' words are about. They
 * err on different messages, so an article about the classified service gains, and one about another service loses.
 * What comes out is a calibrated probability: a logistic regression on the log odds of search and the share of the
 * classifier's confidence that agrees or differs. The weights were fitted on {@code city/questions/tune.jsonl} (126
 * questions, a third of them unanswerable) together with 600 public questions that the starter city does not answer, at
 * a tenth of the weight.
 */
public final class Belief {
    private static final double SEARCH = 1.9;
    private static final double AGREES = 1.8;
    private static final double DIFFERS = 1.2;

    /** English articles are fewer and their embeddings nearer to anything, so the same odds of search mean less. */
    private static final double CHINESE = 2.8;

    private static final double ENGLISH = 0.1;

    /** Search's own probability, kept among the parts of a match. */
    static final String FOUND = "found";

    private static final double LEAST = 1e-6;

    private Belief() {}

    /**
     * The matches in the order of belief. The first one's probability is that it answers; the others stand to it as
     * their evidence does, so that a runner-up as good as the first has as much.
     *
     * @param services codes of the services an article is about; none means that the classifier has no say
     */
    public static List<Match> weigh(
            List<Match> matches,
            @Nullable ServiceSlot service,
            Language language,
            Function<ArticleKey, List<String>> services) {
        if (matches.isEmpty()) return matches;
        Map<String, Double> confidence = confidence(service);
        List<Weighed> weighed = new ArrayList<>();
        for (Match match : matches) weighed.add(new Weighed(match, says(confidence, services.apply(match.key()))));
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        Weighed first = weighed.getFirst();
        double belief = sigmoid(SEARCH * logit(first.match.probability())
                + first.classifier
                + (language == Language.ZH ? CHINESE : ENGLISH));
        return weighed.stream()
                .map(w -> believed(w.match, belief * w.weight() / first.weight()))
                .toList();
    }

    private record Weighed(Match match, double classifier) {
        double weight() {
            return Math.max(LEAST, match.probability()) * Math.exp(classifier);
        }
    }

    private static Map<String, Double> confidence(@Nullable ServiceSlot service) {
        Map<String, Double> confidence = new HashMap<>();
        if (service == null) return confidence;
        for (Suggestion other : service.alternatives()) confidence.put(other.code(), other.confidence());
        confidence.put(service.code(), service.slot().confidence());
        return confidence;
    }

    private static double says(Map<String, Double> confidence, List<String> services) {
        if (services.isEmpty() || confidence.isEmpty()) return 0;
        double agrees = services.stream()
                .mapToDouble(s -> confidence.getOrDefault(s, 0.0))
                .sum();
        double surest = confidence.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        boolean surestDiffers = services.stream().noneMatch(s -> confidence.getOrDefault(s, 0.0) == surest);
        return AGREES * agrees - (surestDiffers ? DIFFERS * surest : 0);
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

    private static double logit(double probability) {
        double p = Math.min(1 - LEAST, Math.max(LEAST, probability));
        return Math.log(p / (1 - p));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
