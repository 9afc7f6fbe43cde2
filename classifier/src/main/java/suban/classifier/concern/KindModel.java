package suban.classifier.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.models.learning.ConditionalLogit;
import suban.models.text.Language;

/**
 * How likely a text is of each kind: a conditional logit over what its wording asks for, what its meaning resembles, and
 * what is usual for the service that it is about. Thread-safe.
 */
final class KindModel {
    /** In the order of {@link #alternatives}. */
    static final List<String> FEATURES = List.of(
            "meaning",
            "wording",
            "wording-most",
            "asks",
            "usual",
            "usual-sure",
            "report",
            "praise",
            "suggestion",
            "consultation",
            "help");

    /** Brings scores about 0 and 1 to the size of the other features. */
    private static final double SCORE_SCALE = 4;

    private static final int OWN = 6;

    private final KindNumbers numbers;

    KindModel(KindNumbers numbers) {
        this.numbers = numbers;
    }

    /**
     * What is known of a text.
     *
     * @param wording weight of each kind's cues
     * @param asks whether it asks anything
     * @param usual kind of the service that it is about, or null
     * @param sure that it is about that service, 0 to 1
     */
    record Known(
            Map<Kind, Double> wording,
            boolean asks,
            @Nullable Kind usual,
            double sure) {}

    /** @param meaning scores of each kind by the text's meaning */
    static List<double[]> alternatives(Known known, float[] meaning) {
        double most = known.wording().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        List<double[]> alternatives = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            double[] row = new double[FEATURES.size()];
            double said = known.wording().getOrDefault(kind, 0.0);
            row[0] = SCORE_SCALE * meaning[kind.ordinal()];
            row[1] = Math.log1p(said);
            row[2] = said > 0 && said == most ? 1 : 0;
            row[3] = kind == Kind.CONSULTATION && known.asks() ? 1 : 0;
            row[4] = kind == known.usual() ? 1 : 0;
            row[5] = kind == known.usual() ? known.sure() : 0;
            // A complaint is what the others are compared with.
            if (kind != Kind.COMPLAINT) row[OWN + kind.ordinal()] = 1;
            alternatives.add(row);
        }
        return alternatives;
    }

    /** Of each kind; they add up to 1. */
    double[] probabilities(Known known, float[] embedding, Language language) {
        return ConditionalLogit.probabilities(
                alternatives(known, numbers.of(language).of(embedding)), numbers.weights());
    }
}
