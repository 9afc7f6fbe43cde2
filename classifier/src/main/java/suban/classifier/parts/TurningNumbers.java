package suban.classifier.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import suban.classifier.learning.NamedWeights;
import suban.models.text.Language;

/**
 * What deciding where something else begins goes by, fitted by {@code suban evaluate parts}: the numbers belong to the
 * embedding models that the program brings along.
 *
 * @param weights of {@link Turning#FEATURES}
 * @param glance the same, where what stands further on is not looked at
 * @param continuity by language
 */
@SuppressWarnings("ArrayRecordComponent") // fitted once, never compared
public record TurningNumbers(double[] weights, double[] glance, Map<Language, Continuity> continuity) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWN = "turning.json";

    public TurningNumbers {
        continuity = Map.copyOf(continuity);
    }

    /** Those that the program brings along. */
    public static TurningNumbers own() {
        return read(NamedWeights.open(TurningNumbers.class, OWN));
    }

    private static TurningNumbers read(JsonNode root) {
        Map<Language, Continuity> continuity = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            JsonNode row = root.path("continuity").path(language.code());
            continuity.put(language, new Continuity(NamedWeights.row(row)));
        }
        return new TurningNumbers(
                NamedWeights.read(root.path("weights"), Turning.FEATURES),
                NamedWeights.read(root.path("glance"), Turning.FEATURES),
                continuity);
    }

    Continuity of(Language language) {
        return Objects.requireNonNull(continuity.get(language));
    }

    /** As {@link #own} reads it, numbers to four digits. */
    public String toJson() {
        ObjectNode root = JSON.createObjectNode();
        NamedWeights.write(root.putObject("weights"), Turning.FEATURES, weights);
        NamedWeights.write(root.putObject("glance"), Turning.FEATURES, glance);
        ObjectNode rows = root.putObject("continuity");
        for (Language language : Language.values()) {
            ArrayNode row = rows.putArray(language.code());
            for (float weight : of(language).weights()) row.add(NamedWeights.rounded(weight));
        }
        return root.toPrettyString() + "\n";
    }
}
