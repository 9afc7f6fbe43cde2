package suban.classifier.learning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Weights in a file, each under its feature's name, so that a change of features cannot shift them. */
public final class NamedWeights {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NamedWeights() {}

    /** The JSON file that lies beside a class in the program. */
    public static JsonNode open(Class<?> beside, String name) {
        try (InputStream content = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers in their order. */
    public static float[] row(JsonNode numbers) {
        float[] row = new float[numbers.size()];
        for (int i = 0; i < row.length; i++) row[i] = numbers.get(i).floatValue();
        return row;
    }

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
