package suban.classifier.concern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import suban.classifier.learning.NamedWeights;
import suban.classifier.learning.RidgeScores;
import suban.models.text.Language;

/**
 * What telling kinds apart goes by, fitted by {@code suban evaluate kinds}: the numbers belong to the embedding models that
 * the program brings along.
 *
 * @param weights of {@link KindModel#FEATURES}
 * @param meaning by language, a score for each {@link Kind} from a text's meaning
 */
@SuppressWarnings("ArrayRecordComponent") // fitted once, never compared
public record KindNumbers(double[] weights, Map<Language, RidgeScores> meaning) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWN = "kinds.json";

    public KindNumbers {
        meaning = Map.copyOf(meaning);
    }

    /** Those that the program brings along. */
    static KindNumbers own() {
        return read(NamedWeights.open(KindNumbers.class, OWN));
    }

    private static KindNumbers read(JsonNode root) {
        Map<Language, RidgeScores> meaning = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            JsonNode rows = root.path("meaning").path(language.code());
            float[][] numbers = new float[Kind.values().length][];
            for (Kind kind : Kind.values()) {
                numbers[kind.ordinal()] = NamedWeights.row(rows.path(kind.code()));
            }
            meaning.put(language, new RidgeScores(numbers));
        }
        return new KindNumbers(NamedWeights.read(root.path("weights"), KindModel.FEATURES), meaning);
    }

    RidgeScores of(Language language) {
        return Objects.requireNonNull(meaning.get(language));
    }

    /** As {@link #own} reads it, numbers to four digits. */
    public String toJson() {
        ObjectNode root = JSON.createObjectNode();
        NamedWeights.write(root.putObject("weights"), KindModel.FEATURES, weights);
        ObjectNode languages = root.putObject("meaning");
        for (Language language : Language.values()) {
            ObjectNode rows = languages.putObject(language.code());
            for (Kind kind : Kind.values()) {
                ArrayNode row = rows.putArray(kind.code());
                for (float weight : of(language).weights()[kind.ordinal()]) row.add(NamedWeights.rounded(weight));
            }
        }
        return root + "\n";
    }
}
