package suban.models.learning;

import java.util.Arrays;

/**
 * What is believed of weights before any data: where they lie, how firmly, and which cannot be negative.
 *
 * @param towards where each weight is drawn to
 * @param strength of the quadratic penalty on leaving it, one a weight, above 0; on the scale of one observation
 * @param atLeastZero weights that stay at 0 or above, since that evidence cannot speak against
 */
@SuppressWarnings("ArrayRecordComponent") // parameters of a fit, never compared
public record Shrinkage(double[] towards, double[] strength, boolean[] atLeastZero) {
    /** All weights drawn to 0 alike, of any sign. */
    public static Shrinkage toZero(int weights, double strength) {
        return to(new double[weights], strength);
    }

    /** All weights drawn to these alike, of any sign. */
    public static Shrinkage to(double[] towards, double strength) {
        double[] strengths = new double[towards.length];
        Arrays.fill(strengths, strength);
        return new Shrinkage(towards.clone(), strengths, new boolean[towards.length]);
    }

    /** The same with these weights kept at 0 or above. */
    public Shrinkage atLeastZero(boolean... which) {
        return new Shrinkage(towards, strength, which);
    }
}
