package suban.classifier.learning;

import java.util.List;

/** Ridge regression of yes (1) or no (0) on a row of numbers. Immutable and thread-safe. */
public final class YesNoRidge {
    private static final int YES = 1;

    private final RidgeModel model;

    private YesNoRidge(RidgeModel model) {
        this.model = model;
    }

    /**
     * @param rows of the same length
     * @param answers what each is, in the same order
     */
    public static YesNoRidge train(List<float[]> rows, List<Boolean> answers, double penalty) {
        int[] labels = answers.stream().mapToInt(yes -> yes ? YES : 0).toArray();
        return new YesNoRidge(RidgeModel.train(rows.toArray(float[][]::new), labels, 2, penalty));
    }

    /** About 1 for yes, about 0 for no. */
    public double score(float[] row) {
        return model.scores(row)[YES];
    }

    /** Of a row trained on, as if it had not been there. */
    public double scoreLeftOut(float[] row, boolean answer) {
        return model.scoresLeftOut(row, answer ? YES : 0)[YES];
    }

    /** A weight for each number of a row, and last the constant. */
    public float[] weights() {
        return model.weights(YES);
    }
}
