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
 * @param inPlace of {@link Turning#IN_PLACE}
 * @param continuity by language
 * @param flow the same, of the words as they stand alone
 */
@SuppressWarnings("ArrayRecordComponent") // fitted once, never compared
public record TurningNumbers(
        double[] weights,
        double[] glance,
        double[] inPlace,
        Map<Language, Continuity> continuity,
        Map<Language, Continuity> flow) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWN = "turning.json";

    public TurningNumbers {
        continuity = Map.copyOf(continuity);
        flow = Map.copyOf(flow);
    }

    /** Those that the program brings along. */
    public static TurningNumbers own() {
        return read(NamedWeights.open(TurningNumbers.class, OWN));
    }

    private static TurningNumbers read(JsonNode root) {
        return new TurningNumbers(
                NamedWeights.read(root.path("weights"), Turning.FEATURES),
                NamedWeights.read(root.path("glance"), Turning.FEATURES),
                NamedWeights.read(root.path("inPlace"), Turning.IN_PLACE),
                continuity(root.path("continuity")),
                continuity(root.path("flow")));
    }

    private static Map<Language, Continuity> continuity(JsonNode rows) {
        Map<Language, Continuity> continuity = new EnumMap<>(Language.class);
        for (Language language : Language.values())
            continuity.put(language, new Continuity(NamedWeights.row(rows.path(language.code()))));
        return continuity;
    }

    Continuity continuity(Language language) {
        return Objects.requireNonNull(continuity.get(language));
    }

    Continuity flow(Language language) {
        return Objects.requireNonNull(flow.get(language));
    }

    /** As {@link #own} reads it, numbers to four digits. */
    public String toJson() {
        ObjectNode root = JSON.createObjectNode();
        NamedWeights.write(root.putObject("weights"), Turning.FEATURES, weights);
        NamedWeights.write(root.putObject("glance"), Turning.FEATURES, glance);
        NamedWeights.write(root.putObject("inPlace"), Turning.IN_PLACE, inPlace);
        write(root.putObject("continuity"), continuity);
        write(root.putObject("flow"), flow);
        return root.toPrettyString() + "\n";
    }

    private static void write(ObjectNode rows, Map<Language, Continuity> continuity) {
        for (Language language : Language.values()) {
            ArrayNode row = rows.putArray(language.code());
            for (float weight : Objects.requireNonNull(continuity.get(language)).weights())
                row.add(NamedWeights.rounded(weight));
        }
    }
}
