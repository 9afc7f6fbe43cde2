package suban.classifier.concern;

import java.util.Locale;

/** What of a message one stretch of it says, of several that could. */
enum Meant {
    /** Where it is. */
    PLACE(0.6),
    /** When it happened. */
    TIME(0.5),
    /** Whom it is about. */
    PARTY(0.6);

    private final double least;

    Meant(double least) {
        this.least = least;
    }

    /** How sure it must be that a message says it at all: a wrong place or name is worse than none. */
    double least() {
        return least;
    }

    /** Name of the slot, and of marks whose wording says it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
