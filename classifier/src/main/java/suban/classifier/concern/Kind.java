package suban.classifier.concern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a resident wants of the city. Its code is what a concern's slot holds. */
enum Kind {
    REPORT,
    PRAISE,
    SUGGESTION,
    CONSULTATION,
    HELP,
    COMPLAINT;

    static Optional<Kind> find(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
