package suban.classifier.wording;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import suban.models.text.Language;

/**
 * Phrases that call for something, and phrases that take the call back. Parts of a phrase joined by {@code " + "} must
 * all be there, in any order.
 */
public record Signals(Map<Language, List<String>> signals, Map<Language, List<String>> unless) implements Serializable {
    public Signals {
        signals = Map.copyOf(signals);
        unless = Map.copyOf(unless);
    }

    /** All phrases, in the same order at every start, which a map's own order is not. */
    public Stream<String> content() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Stream.of(signals, unless)
                        .map(byLanguage -> String.join("\n", byLanguage.getOrDefault(language, List.of()))));
    }
}
