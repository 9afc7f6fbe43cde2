package suban.classifier.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How exact a time is: the unit in which it was told. */
public enum Exactness {
    MINUTE,
    HOUR,
    /** Morning, evening and so on. */
    PART_OF_DAY,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Exactness> find(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
