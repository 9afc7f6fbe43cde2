package suban.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Light or dark, or whatever the reader's device prefers. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Theme> find(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }
}
