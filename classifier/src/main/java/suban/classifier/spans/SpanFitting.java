package suban.classifier.spans;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fits which stretch is meant to texts in which somebody marked it: stochastic gradient descent with a step for each
 * weight (AdaGrad; Duchi, Hazan and Singer 2011) on the penalised likelihood.
 */
public final class SpanFitting {
    private static final int FOLDS = 5;
    private static final double EVEN = 0.5;
    private static final int PASSES = 4;

    /**
     * How well it does on texts left out.
     *
     * @param said texts that say it, of which {@code right} were read exactly
     * @param unsaid texts that do not, of which something was read in {@code invented}
     */
    public record Result(SpanModel model, int said, int right, int unsaid, int invented) {}

    /** Whether a stretch of the folded text is the one that is meant. */
    @FunctionalInterface
    public interface Meant {
        boolean test(int start, int end);
    }

    private final SpanCase.Indexing indexing = new SpanCase.Indexing();
    private final List<SpanCase> texts = new ArrayList<>();

    /**
     * @param meant of stretches that are allowed; none when nothing is said
     * @param said whether the text says it at all
     */
    public void add(SpanText spans, SpanModel.Allowed allowed, Meant meant, boolean said) {
        if (spans.size() > 0) texts.add(indexing.of(spans, allowed, meant, said));
    }

    /** @return what was fitted to all, and how what is fitted to four fifths reads the last */
    public Result fit() {
        Collections.shuffle(texts, new Random(FOLDS));
        int[] counts = new int[4];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            SpanDescent descent = learn(IntStream.range(0, texts.size())
                    .filter(i -> i % FOLDS != left)
                    .mapToObj(texts::get)
                    .toList());
            for (int i = fold; i < texts.size(); i += FOLDS) count(texts.get(i), descent, counts);
        }
        return new Result(learn(texts).model(), counts[0], counts[1], counts[2], counts[3]);
    }

    private static void count(SpanCase text, SpanDescent descent, int[] counts) {
        SpanDescent.Read read = descent.read(text, EVEN);
        if (text.said()) {
            counts[0]++;
            if (read == SpanDescent.Read.RIGHT) counts[1]++;
        } else {
            counts[2]++;
            if (read != SpanDescent.Read.NOTHING) counts[3]++;
        }
    }

    private SpanDescent learn(List<SpanCase> from) {
        List<SpanCase> cases =
                new ArrayList<>(from.stream().filter(SpanCase::isReachable).toList());
        SpanDescent descent = new SpanDescent(indexing, from);
        Random random = new Random(PASSES);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(cases, random);
            cases.forEach(descent::step);
        }
        return descent;
    }
}
