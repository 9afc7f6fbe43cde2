package suban.classifier.spans;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import suban.models.text.FoldedText;

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

    record Labelled(SpanText text, SpanModel.Allowed allowed, Meant meant, boolean said) {}

    private final List<Labelled> texts = new ArrayList<>();

    /**
     * @param meant of stretches that are allowed; none when nothing is said
     * @param said whether the text says it at all
     */
    public void add(
            FoldedText text, List<Mark> known, String ranked, SpanModel.Allowed allowed, Meant meant, boolean said) {
        SpanText spans = new SpanText(text, known, ranked);
        if (spans.size() > 0) texts.add(new Labelled(spans, allowed, meant, said));
    }

    /** @return what was fitted to all, and how what is fitted to four fifths reads the last */
    public Result fit() {
        Collections.shuffle(texts, new Random(FOLDS));
        int[] counts = new int[4];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            SpanModel model = model(IntStream.range(0, texts.size())
                    .filter(i -> i % FOLDS != left)
                    .mapToObj(texts::get)
                    .toList());
            for (int i = fold; i < texts.size(); i += FOLDS) count(texts.get(i), model, counts);
        }
        return new Result(model(texts), counts[0], counts[1], counts[2], counts[3]);
    }

    private static void count(Labelled text, SpanModel model, int[] counts) {
        Optional<SpanModel.Found> found = model.read(text.text(), EVEN, text.allowed());
        if (text.said()) {
            counts[0]++;
            if (found.filter(f -> text.meant().test(f.start(), f.end())).isPresent()) counts[1]++;
        } else {
            counts[2]++;
            if (found.isPresent()) counts[3]++;
        }
    }

    private static SpanModel model(List<Labelled> labelled) {
        SpanDescent descent = new SpanDescent();
        for (Labelled text : labelled) descent.see(text.text());
        List<SpanDescent.Case> cases = new ArrayList<>();
        for (Labelled text : labelled) descent.caseOf(text).ifPresent(cases::add);
        Random random = new Random(PASSES);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(cases, random);
            cases.forEach(descent::step);
        }
        return descent.model();
    }
}
