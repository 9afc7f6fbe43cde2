package suban.classifier.concern;

import java.util.Locale;

/** What a resident wants of the city. Its code is what a concern's slot holds. */
enum Kind {
    REPORT,
    PRAISE,
    SUGGESTION,
    CONSULTATION,
    HELP,
    COMPLAINT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
