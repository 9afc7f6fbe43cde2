package suban.classifier.learning;

import java.util.Arrays;

/**
 * The classes worth a closer look for one text, with what each part of the ensemble says about them. A class that neither
 * linear model ranks high has no chance, and looking up its nearest example would cost more than all the rest.
 */
final class Candidates {
    static final int SIGNALS = 3;
    private static final int BY_EMBEDDING = 7;
    private static final int BY_NGRAMS = 3;

    private final int[] classes;
    private final double[][] signals;

    private Candidates(int[] classes, double[][] signals) {
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
        double[][] signals = new double[size][];
        for (int i = 0; i < size; i++) {
            int c = classes[i];
            signals[i] = new double[] {ridge[c], ngrams[c], nearest.similarity(x, c)};
        }
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

    int size() {
        return classes.length;
    }

    int classAt(int i) {
        return classes[i];
    }

    /** Ridge score, n-gram score and nearest similarity of the i-th candidate. */
    double[] signals(int i) {
        return signals[i];
    }

    int indexOf(int c) {
        return Arrays.binarySearch(classes, c);
    }

    /** Probabilities of the candidates, given that one of them is right. */
    double[] probabilities(double[] weights) {
        double[] p = new double[classes.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < p.length; i++) {
            for (int s = 0; s < SIGNALS; s++) p[i] += weights[s] * signals[i][s];
            most = Math.max(most, p[i]);
        }
        double sum = 0;
        for (int i = 0; i < p.length; i++) sum += p[i] = Math.exp(p[i] - most);
        for (int i = 0; i < p.length; i++) p[i] /= sum;
        return p;
    }

    /** What tells a text that belongs here from one that does not: the strongest signal of each part, and the margin. */
    double[] belonging(double[] probabilities) {
        double[] strongest = {-1, -1, -1, 0, 1};
        for (int i = 0; i < signals.length; i++) {
            for (int s = 0; s < SIGNALS; s++) strongest[s] = Math.max(strongest[s], signals[i][s]);
            strongest[SIGNALS] = Math.max(strongest[SIGNALS], probabilities[i]);
        }
        return strongest;
    }
}
