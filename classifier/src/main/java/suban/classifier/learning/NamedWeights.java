package suban.classifier.learning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Weights in a file, each under its feature's name, so that a change of features cannot shift them. */
public final class NamedWeights {
    private NamedWeights() {}

    /** @throws IllegalStateException if a feature has none */
    public static double[] read(JsonNode named, List<String> features) {
        double[] weights = new double[features.size()];
        for (int i = 0; i < weights.length; i++) {
            JsonNode weight = named.path(features.get(i));
            if (!weight.isNumber()) throw new IllegalStateException("no weight of " + features.get(i));
            weights[i] = weight.doubleValue();
        }
        return weights;
    }

    public static void write(ObjectNode named, List<String> features, double[] weights) {
        for (int i = 0; i < weights.length; i++) named.put(features.get(i), rounded(weights[i]));
    }

    /** To four digits. */
    public static double rounded(double number) {
        return Math.round(number * 1e4) / 1e4;
    }
}
