package suban.audit;

import java.util.Locale;

/** What came of it. */
public enum Outcome {
    DONE,
    /** It was asked for and not allowed; nothing was changed or shown. */
    REFUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
