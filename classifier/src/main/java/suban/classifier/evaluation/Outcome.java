package suban.classifier.evaluation;

import java.util.List;
import suban.classifier.learning.Example;
import suban.classifier.learning.Prediction;

/** What was said about a test row. */
record Outcome(String expected, List<Prediction> predictions) {
    boolean belongs() {
        return !expected.equals(Example.OUT_OF_SCOPE);
    }

    /** The chance that it belongs to any label. */
    double belonging() {
        return predictions.stream().mapToDouble(Prediction::probability).sum();
    }

    String best() {
        return predictions.getFirst().label();
    }

    /** The answer given: the best label, or none when that is likelier. */
    String answer() {
        return 1 - belonging() > predictions.getFirst().probability() ? Example.OUT_OF_SCOPE : best();
    }

    double confidence() {
        return Math.max(1 - belonging(), predictions.getFirst().probability());
    }
}
