package suban.chatbot.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import suban.models.text.Language;

/**
 * All that deciding goes by and that was fitted: weights and thresholds, one file a city, made by {@code suban fit}.
 *
 * @param weights by language
 * @param alarms of both languages
 * @param manifest what they were fitted to and how well they did, for people; not read by the program
 */
public record FittedNumbers(Map<Language, Weights> weights, Alarms alarms, Map<String, String> manifest)
        implements Serializable {
    /** Raised whenever a feature changes its meaning. */
    public static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

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
    public record Thresholds(double answer, double choose, double act) implements Serializable {}

    /**
     * From which probabilities danger or asking for a person is believed. With words of the city's lists less is needed
     * than without. What is likely a mere remark alarms nobody by learning alone.
     *
     * @param remark likelihood of being a remark from which nothing but words alarms
     * @param remarkWithWords likelihood of being a remark from which words alone do not alarm either
     * @param doubtfulReport what a plain report needs before danger is asked about
     * @param doubtfulRemark the same for asking whether there is danger
     */
    public record Alarms(
            double dangerWithWords,
            double danger,
            double remark,
            double doubtfulWithWords,
            double doubtful,
            double doubtfulRemark,
            double personWithWords,
            double person,
            double remarkWithWords,
            double doubtfulReport,
            double doubtfulReportWithWords)
            implements Serializable {
        static final List<String> NAMES = List.of(
                "danger-with-words",
                "danger",
                "remark",
                "doubtful-with-words",
                "doubtful",
                "doubtful-remark",
                "person-with-words",
                "person",
                "remark-with-words",
                "doubtful-report",
                "doubtful-report-with-words");

        static Alarms of(double[] numbers) {
            return new Alarms(
                    numbers[0],
                    numbers[1],
                    numbers[2],
                    numbers[3],
                    numbers[4],
                    numbers[5],
                    numbers[6],
                    numbers[7],
                    numbers[8],
                    numbers[9],
                    numbers[10]);
        }

        double[] numbers() {
            return new double[] {
                dangerWithWords,
                danger,
                remark,
                doubtfulWithWords,
                doubtful,
                doubtfulRemark,
                personWithWords,
                person,
                remarkWithWords,
                doubtfulReport,
                doubtfulReportWithWords
            };
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
                            new Thresholds(
                                    threshold(node, "answer"), threshold(node, "choose"), threshold(node, "act"))));
        }
        Map<String, String> manifest = new java.util.LinkedHashMap<>();
        root.path("manifest")
                .properties()
                .forEach(e -> manifest.put(e.getKey(), e.getValue().asText()));
        Alarms alarms = Alarms.of(numbers(root.path("alarms"), Alarms.NAMES));
        return new FittedNumbers(weights, alarms, manifest);
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

    private static double threshold(JsonNode node, String name) throws UnusableException {
        JsonNode number = node.path("thresholds").path(name);
        if (!number.isNumber() || number.asDouble() < 0 || number.asDouble() > 1) {
            throw new UnusableException("threshold \"" + name + "\" is missing or not between 0 and 1");
        }
        return number.asDouble();
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
            ObjectNode thresholds = node.putObject("thresholds");
            thresholds.put("answer", rounded(of.thresholds.answer));
            thresholds.put("choose", rounded(of.thresholds.choose));
            thresholds.put("act", rounded(of.thresholds.act));
        }
        write(root.putObject("alarms"), Alarms.NAMES, alarms.numbers());
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(ObjectNode node, List<String> features, double[] numbers) {
        for (int i = 0; i < numbers.length; i++) node.put(features.get(i), rounded(numbers[i]));
    }

    private static double rounded(double number) {
        return Math.round(number * 1e4) / 1e4;
    }
}
