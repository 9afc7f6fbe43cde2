package suban.classifier.concern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import suban.classifier.learning.NamedWeights;
import suban.classifier.spans.SpanModel;
import suban.classifier.spans.StateWeights;
import suban.models.text.Language;

/** What choosing what is meant goes by, fitted by {@code suban evaluate meant}. */
public record MeantNumbers(Map<Language, Map<Meant, SpanModel>> models) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OWN = "meant.json";
    private static final String STATES = "states";

    public MeantNumbers {
        models = Map.copyOf(models);
    }

    /** Those that the program brings along. */
    static MeantNumbers own() {
        return read(NamedWeights.open(MeantNumbers.class, OWN));
    }

    private static MeantNumbers read(JsonNode root) {
        Map<Language, Map<Meant, SpanModel>> models = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<Meant, SpanModel> own = new EnumMap<>(Meant.class);
            for (Meant meant : Meant.values()) {
                Map<String, Float> weights = new HashMap<>();
                root.path(language.code())
                        .path(meant.code())
                        .properties()
                        .forEach(weight ->
                                weights.put(weight.getKey(), weight.getValue().floatValue()));
                own.put(meant, new SpanModel(weights, states(root, language, meant)));
            }
            models.put(language, own);
        }
        return new MeantNumbers(models);
    }

    private static StateWeights states(JsonNode root, Language language, Meant meant) {
        return new StateWeights(
                NamedWeights.row(root.path(language.code()).path(STATES).path(meant.code())));
    }

    SpanModel of(Language language, Meant meant) {
        return Objects.requireNonNull(
                Objects.requireNonNull(models.get(language)).get(meant));
    }

    /** As {@link #own} reads it, features to two digits, states to three. */
    public String toJson() {
        ObjectNode root = JSON.createObjectNode();
        models.forEach((language, own) -> {
            ObjectNode named = root.putObject(language.code());
            ObjectNode states = named.putObject(STATES);
            own.forEach((meant, model) -> {
                ArrayNode row = states.putArray(meant.code());
                for (float weight : model.states().weights()) row.add(Math.round(weight * 1000) / 1000.0);
                ObjectNode weights = named.putObject(meant.code());
                new TreeMap<>(model.weights())
                        .forEach((feature, weight) -> weights.put(feature, Math.round(weight * 100) / 100.0));
            });
        });
        return root + "\n";
    }
}
