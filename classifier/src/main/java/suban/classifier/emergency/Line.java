package suban.classifier.emergency;

import java.io.Serializable;
import suban.classifier.wording.Signals;
import suban.models.text.LocalText;

/** A number to call at once, what to say, and the wording that calls for it. */
public record Line(String code, String number, Kind kind, LocalText name, LocalText reply, Signals signals)
        implements Serializable {
    /** Danger now, or a person in despair or abused. */
    public enum Kind {
        EMERGENCY,
        CRISIS
    }
}
