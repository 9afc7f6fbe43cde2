package suban.chatbot.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import suban.models.text.Language;

/**
 * All that deciding goes by and that was fitted: weights and thresholds, one file a city, made by {@code suban fit}.
 *
 * @param weights by language
 * @param alarms of both languages
 * @param margins of both languages, chosen, not fitted
 * @param manifest what they were fitted to and how well they did, for people; not read by the program
 */
public record FittedNumbers(
        Map<Language, Weights> weights, Alarms alarms, Margins margins, Map<String, String> manifest)
        implements Serializable {
    /** Raised whenever a feature changes its meaning. */
    public static final int VERSION = 2;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public FittedNumbers {
        weights = Map.copyOf(weights);
        manifest = Map.copyOf(manifest);
    }

    /**
     * The numbers of one language.
     *
     * @param answer weights of {@link AnswerModel#FEATURES}
     * @param act weights of {@link ActModel#FEATURES}
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content
    public record Weights(double[] answer, double[] act, Thresholds thresholds) implements Serializable {
        @Override
        public boolean equals(Object other) {
            return other instanceof Weights weights
                    && Arrays.equals(answer, weights.answer)
                    && Arrays.equals(act, weights.act)
                    && thresholds.equals(weights.thresholds);
        }

        @Override
        public int hashCode() {
            return Objects.hash(Arrays.hashCode(answer), Arrays.hashCode(act), thresholds);
        }
    }

    /**
     * How sure the bot must be.
     *
     * @param answer probability under which no article answers
     * @param choose probability of several articles together from which they are offered as choices
     * @param act probability from which a message becomes a concern
     */
    public record Thresholds(double answer, double choose, double act) implements Serializable {
        public Thresholds {
            if (!isShare(answer) || !isShare(choose) || !isShare(act)) {
                throw new IllegalArgumentException("a threshold is not between 0 and 1");
            }
        }

        private static boolean isShare(double number) {
            return number >= 0 && number <= 1;
        }
    }

    /** A file that cannot be used, and why. */
    public static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1;

        UnusableException(String reason) {
            super(reason);
        }
    }

    public Weights of(Language language) {
        return Objects.requireNonNull(weights.get(language));
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws UnusableException if it is damaged or of another feature set
     */
    public static FittedNumbers read(String json) throws UnusableException {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UnusableException("not JSON: " + e.getOriginalMessage());
        }
        if (root.path("version").asInt() != VERSION) {
            throw new UnusableException(
                    "of version " + root.path("version").asText("?") + ", this program reads " + VERSION);
        }
        Map<Language, Weights> weights = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            JsonNode node = root.path(language.code());
            weights.put(
                    language,
                    new Weights(
                            numbers(node.path("answer"), AnswerModel.FEATURES),
                            numbers(node.path("act"), ActModel.FEATURES),
                            group(node, "thresholds", Thresholds.class)));
        }
        Map<String, String> manifest = new LinkedHashMap<>();
        root.path("manifest")
                .properties()
                .forEach(e -> manifest.put(e.getKey(), e.getValue().asText()));
        return new FittedNumbers(
                weights, group(root, "alarms", Alarms.class), group(root, "margins", Margins.class), manifest);
    }

    private static <G> G group(JsonNode node, String name, Class<G> type) throws UnusableException {
        try {
            return JSON.treeToValue(node.path(name), type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UnusableException("\"" + name + "\" is incomplete or not as this program has it: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static double[] numbers(JsonNode node, List<String> features) throws UnusableException {
        if (node.size() != features.size())
            throw new UnusableException(
                    "of another feature set: " + node.size() + " features, this program has " + features.size());
        double[] numbers = new double[features.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode number = node.path(features.get(i));
            if (!number.isNumber()) throw new UnusableException("feature \"" + features.get(i) + "\" is missing");
            numbers[i] = number.asDouble();
        }
        return numbers;
    }

    /** For people as well: every weight under its name, numbers to four digits. */
    public String toJson() {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        ObjectNode about = root.putObject("manifest");
        manifest.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> about.put(entry.getKey(), entry.getValue()));
        for (Language language : Language.values()) {
            Weights of = of(language);
            ObjectNode node = root.putObject(language.code());
            write(node.putObject("answer"), AnswerModel.FEATURES, of.answer);
            write(node.putObject("act"), ActModel.FEATURES, of.act);
            node.set("thresholds", rounded(of.thresholds));
        }
        root.set("alarms", rounded(alarms));
        root.set("margins", rounded(margins));
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(ObjectNode node, List<String> features, double[] numbers) {
        for (int i = 0; i < numbers.length; i++) node.put(features.get(i), rounded(numbers[i]));
    }

    private static ObjectNode rounded(Object group) {
        ObjectNode node = JSON.valueToTree(group);
        node.properties()
                .forEach(entry -> entry.setValue(
                        DoubleNode.valueOf(rounded(entry.getValue().asDouble()))));
        return node;
    }

    private static double rounded(double number) {
        return Math.round(number * 1e4) / 1e4;
    }
}
