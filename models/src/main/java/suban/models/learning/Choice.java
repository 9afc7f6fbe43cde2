package suban.models.learning;

import java.util.List;

/**
 * One observed choice among alternatives.
 *
 * @param alternatives the features of each, all of the same length
 * @param right indexes of those that are right, at least one
 * @param weight how much the observation counts, above 0
 */
public record Choice(List<double[]> alternatives, List<Integer> right, double weight) {
    public Choice {
        if (right.isEmpty()) throw new IllegalArgumentException("one alternative at least is right");
        alternatives = List.copyOf(alternatives);
        right = List.copyOf(right);
    }

    /** Yes or no: logistic regression as a choice between these features and none. */
    public static Choice yesOrNo(double[] features, boolean yes, double weight) {
        return new Choice(List.of(features, new double[features.length]), List.of(yes ? 0 : 1), weight);
    }
}
