package suban.classifier.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What one group of messages comes to, message by message. */
final class SlotTally {
    private static final int BINS = 10;

    /** Slots read, by how sure of them it was. */
    private static final class Sureness {
        private final double[] sure = new double[BINS];
        private final int[] right = new int[BINS];
        private int read;

        void add(double confidence, boolean isRight) {
            int bin = Math.min(BINS - 1, (int) (confidence * BINS));
            sure[bin] += confidence;
            if (isRight) right[bin]++;
            read++;
        }

        SlotReport.Calibration calibration() {
            double sum = 0;
            double error = 0;
            int all = 0;
            for (int bin = 0; bin < BINS; bin++) {
                sum += sure[bin];
                all += right[bin];
                error += Math.abs(sure[bin] - right[bin]);
            }
            return new SlotReport.Calibration(read, sum / read, all / (double) read, error / read);
        }
    }

    private int messages;
    private int rightNumber;
    private int split;
    private int single;
    private final Map<String, SlotScore> slots = new LinkedHashMap<>();
    private final Map<String, Sureness> sureness = new TreeMap<>();

    void count(int expected, int read) {
        messages++;
        if (read == expected) rightNumber++;
        if (expected > 1) return;
        single++;
        if (read > 1) split++;
    }

    void score(String slot, boolean said, boolean right, boolean overlapping, boolean read) {
        slots.put(slot, slots.getOrDefault(slot, SlotScore.NONE).plus(said, right, overlapping, read));
    }

    void sure(String slot, double confidence, boolean right) {
        sureness.computeIfAbsent(slot, s -> new Sureness()).add(confidence, right);
    }

    SlotReport.Group group() {
        Map<String, SlotReport.Calibration> calibrations = new TreeMap<>();
        sureness.forEach((slot, sure) -> calibrations.put(slot, sure.calibration()));
        return new SlotReport.Group(messages, rightNumber, split, single, slots, calibrations);
    }
}
