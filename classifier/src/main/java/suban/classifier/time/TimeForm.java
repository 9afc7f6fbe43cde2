package suban.classifier.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a time was told, and so what its two ends mean. */
public enum TimeForm {
    /** A clock time. */
    POINT,
    /** From one moment to another; a part of a day, days, weeks and longer are ranges, too. */
    RANGE,
    /** From then until now, and still. */
    SINCE,
    /** Again and again; the ends are those of the last time, as far as that is known. */
    RECURRING,
    /** Lately. */
    VAGUE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TimeForm> find(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
