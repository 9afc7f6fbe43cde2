package suban.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A field of a concern that staff may correct. Times are ISO-8601 instants, services and places are codes. */
public enum Field {
    TITLE,
    KIND,
    SERVICE,
    DEPARTMENT,
    DISTRICT,
    STREET,
    PLACE,
    FROM,
    UNTIL,
    URGENCY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Field> find(String code) {
        return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
    }

    /** Whether what staff decide about it is worth learning from. */
    boolean isLabel() {
        return switch (this) {
            case KIND, SERVICE, DEPARTMENT, DISTRICT, STREET, URGENCY -> true;
            case TITLE, PLACE, FROM, UNTIL -> false;
        };
    }
}
