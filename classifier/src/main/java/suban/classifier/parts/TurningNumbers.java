package suban.classifier.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import suban.models.text.Language;

/**
 * What deciding where something else begins goes by, fitted by {@code suban fit parts}: the numbers belong to the
 * embedding models that the program brings along.
 *
 * @param weights of {@link Turning#FEATURES}
 * @param continuity by language
 */
@SuppressWarnings("ArrayRecordComponent") // fitted once, never compared
public record TurningNumbers(double[] weights, Map<Language, Continuity> continuity) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWN = "turning.json";

    public TurningNumbers {
        continuity = Map.copyOf(continuity);
    }

    /** Those that the program brings along. */
    public static TurningNumbers own() {
        try (InputStream content = Objects.requireNonNull(TurningNumbers.class.getResourceAsStream(OWN), OWN)) {
            return read(JSON.readTree(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TurningNumbers read(JsonNode root) {
        double[] weights = new double[Turning.FEATURES.size()];
        for (int i = 0; i < weights.length; i++) {
            JsonNode weight = root.path("weights").path(Turning.FEATURES.get(i));
            if (!weight.isNumber()) throw new IllegalStateException("no weight of " + Turning.FEATURES.get(i));
            weights[i] = weight.doubleValue();
        }
        Map<Language, Continuity> continuity = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            JsonNode row = root.path("continuity").path(language.code());
            float[] numbers = new float[row.size()];
            for (int i = 0; i < numbers.length; i++) numbers[i] = row.get(i).floatValue();
            continuity.put(language, new Continuity(numbers));
        }
        return new TurningNumbers(weights, continuity);
    }

    Continuity of(Language language) {
        return Objects.requireNonNull(continuity.get(language));
    }

    /** As {@link #own} reads it, numbers to four digits. */
    public String toJson() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode named = root.putObject("weights");
        for (int i = 0; i < weights.length; i++) named.put(Turning.FEATURES.get(i), rounded(weights[i]));
        ObjectNode rows = root.putObject("continuity");
        for (Language language : Language.values()) {
            ArrayNode row = rows.putArray(language.code());
            for (float weight : of(language).weights()) row.add(rounded(weight));
        }
        return root.toPrettyString() + "\n";
    }

    private static double rounded(double number) {
        return Math.round(number * 1e4) / 1e4;
    }
}
