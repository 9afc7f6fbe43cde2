package suban.classifier.emergency;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import suban.classifier.wording.Signals;
import suban.models.text.Language;
import suban.models.text.LocalText;

/**
 * A number to call at once, what to say, the wording that calls for it, and whole messages to learn from.
 *
 * @param examples messages that call for it; a line without any goes by its signals alone
 * @param lookAlikes messages in the same words that call for no line at all
 */
public record Line(
        String code,
        String number,
        Kind kind,
        LocalText name,
        LocalText reply,
        Signals signals,
        Map<Language, List<String>> examples,
        Map<Language, List<String>> lookAlikes)
        implements Serializable {
    /** Danger now, or a person in despair or abused. */
    public enum Kind {
        EMERGENCY,
        CRISIS
    }

    public Line {
        examples = Map.copyOf(examples);
        lookAlikes = Map.copyOf(lookAlikes);
    }

    /** A line that goes by its signals alone. */
    public Line(String code, String number, Kind kind, LocalText name, LocalText reply, Signals signals) {
        this(code, number, kind, name, reply, signals, Map.of(), Map.of());
    }
}
