package suban.classifier.concern;

import java.util.Locale;

/** What of a message one stretch of it says, of several that could. */
enum Meant {
    /** Where it is. */
    PLACE(0.4),
    /** When it happened. */
    TIME(0.4),
    /** Whom it is about. */
    PARTY(0.45),
    /** How to reach who writes. */
    CONTACT(0.5);

    private final double least;

    Meant(double least) {
        this.least = least;
    }

    /** How sure it must be that it is there, give or take its borders: a wrong place or name is worse than none. */
    double least() {
        return least;
    }

    /** Name of the slot, and of marks whose wording says it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
