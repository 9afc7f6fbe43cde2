package suban.classifier.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import suban.models.learning.ConditionalLogit;

/**
 * The classes worth a closer look for one text, with what each part of the ensemble says about them. A class that neither
 * linear model ranks high has no chance, and looking up its nearest example would cost more than all the rest.
 */
final class Candidates {
    static final int SIGNALS = 3;
    private static final int BY_EMBEDDING = 7;
    private static final int BY_NGRAMS = 3;

    private final int[] classes;
    private final List<double[]> signals;

    private Candidates(int[] classes, List<double[]> signals) {
        this.classes = classes;
        this.signals = signals;
    }

    /** @param masked a class to leave out, or -1 */
    static Candidates of(float[] ridge, float[] ngrams, NearestExamples nearest, float[] x, int masked) {
        boolean[] chosen = new boolean[ridge.length];
        choose(ridge, BY_EMBEDDING, masked, chosen);
        choose(ngrams, BY_NGRAMS, masked, chosen);
        int[] classes = new int[ridge.length];
        int size = 0;
        for (int c = 0; c < chosen.length; c++) if (chosen[c]) classes[size++] = c;
        classes = Arrays.copyOf(classes, size);
        List<double[]> signals = new ArrayList<>(size);
        for (int c : classes) signals.add(new double[] {ridge[c], ngrams[c], nearest.similarity(x, c)});
        return new Candidates(classes, signals);
    }

    private static void choose(float[] scores, int most, int masked, boolean[] chosen) {
        for (int n = 0; n < Math.min(most, scores.length); n++) {
            int best = -1;
            for (int c = 0; c < scores.length; c++) {
                if (c != masked && !chosen[c] && (best < 0 || scores[c] > scores[best])) best = c;
            }
            if (best >= 0) chosen[best] = true;
        }
    }

    int classAt(int i) {
        return classes[i];
    }

    /** Ridge score, n-gram score and nearest similarity of each candidate. */
    List<double[]> signals() {
        return signals;
    }

    int indexOf(int c) {
        return Arrays.binarySearch(classes, c);
    }

    /** Probabilities of the candidates, given that one of them is right. */
    double[] probabilities(double[] weights) {
        return ConditionalLogit.probabilities(signals, weights);
    }

    /** What tells a text that belongs here from one that does not: the strongest signal of each part, and the margin. */
    double[] belonging(double[] probabilities) {
        double[] strongest = {-1, -1, -1, 0, 1};
        for (int i = 0; i < classes.length; i++) {
            for (int s = 0; s < SIGNALS; s++) strongest[s] = Math.max(strongest[s], signals.get(i)[s]);
            strongest[SIGNALS] = Math.max(strongest[SIGNALS], probabilities[i]);
        }
        return strongest;
    }
}
