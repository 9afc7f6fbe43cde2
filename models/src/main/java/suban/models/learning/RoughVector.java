package suban.models.learning;

import org.apache.lucene.util.VectorUtil;

/** A vector in steps of a byte each, with how far that is off: enough to say what an inner product cannot exceed. */
final class RoughVector {
    /** More than adding up in single precision is ever off, for vectors of about length 1. */
    private static final float ROUNDING = 1e-4f;

    private final byte[] steps;
    private final float step;
    private final float length;
    /** Length of what the steps leave out. */
    private final float off;

    private RoughVector(byte[] steps, float step, float length, float off) {
        this.steps = steps;
        this.step = step;
        this.length = length;
        this.off = off;
    }

    static RoughVector of(float[] vector) {
        float largest = 0;
        for (float v : vector) largest = Math.max(largest, Math.abs(v));
        float step = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
        byte[] steps = new byte[vector.length];
        double squares = 0;
        double left = 0;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (byte) Math.round(vector[i] / step);
            double difference = vector[i] - steps[i] * step;
            squares += (double) vector[i] * vector[i];
            left += difference * difference;
        }
        return new RoughVector(steps, step, (float) Math.sqrt(squares), (float) Math.sqrt(left));
    }

    /** What the inner product of the two vectors cannot exceed. */
    float mostWith(RoughVector other) {
        return step * other.step * VectorUtil.dotProduct(steps, other.steps)
                + (length + off) * other.off
                + off * other.length
                + ROUNDING;
    }
}
