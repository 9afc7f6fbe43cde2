package suban.classifier.wording;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
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
}
