package suban.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.classifier.privacy.Masking;

/**
 * A concern's fields as they stand now: confirmed by the resident, then corrected by staff.
 *
 * @param title stands in lists for everybody, so personal data in it is masked whoever wrote it
 * @param kind consultation, help, complaint, report, suggestion or praise
 * @param service code, or null while nobody knows
 * @param department code, or null while nobody knows
 * @param district code
 * @param street code
 * @param place free text
 * @param urgency normal, urgent or critical
 */
public record Handling(
        String title,
        String kind,
        @Nullable String service,
        @Nullable String department,
        @Nullable String district,
        @Nullable String street,
        @Nullable String place,
        @Nullable Instant from,
        @Nullable Instant until,
        String urgency) {

    /** The values of a structured concern. */
    public static Handling of(Concern concern) {
        return new Handling(
                Masking.mask(concern.title()),
                concern.kind().value(),
                concern.serviceCode(),
                concern.department() == null ? null : concern.department().code(),
                concern.district() == null ? null : concern.district().value(),
                concern.street() == null ? null : concern.street().value(),
                concern.place() == null ? null : concern.place().value(),
                concern.time() == null ? null : concern.time().from(),
                concern.time() == null ? null : concern.time().until(),
                concern.urgency().slot().value());
    }

    /** With personal data in its words masked. */
    Handling masked() {
        return masked(Masking::mask);
    }

    Handling masked(UnaryOperator<String> masking) {
        return new Handling(
                masking.apply(title),
                kind,
                service,
                department,
                district,
                street,
                place == null ? null : masking.apply(place),
                from,
                until,
                urgency);
    }

    /** A field as text, or null if it has no value. */
    public @Nullable String get(Field field) {
        return switch (field) {
            case TITLE -> title;
            case KIND -> kind;
            case SERVICE -> service;
            case DEPARTMENT -> department;
            case DISTRICT -> district;
            case STREET -> street;
            case PLACE -> place;
            case FROM -> from == null ? null : from.toString();
            case UNTIL -> until == null ? null : until.toString();
            case URGENCY -> urgency;
        };
    }

    /**
     * The same with one field set.
     *
     * @param value as {@link #get} gives it; null for none
     * @throws java.time.format.DateTimeParseException if an instant is not one
     */
    Handling with(Field field, @Nullable String value) {
        return new Handling(
                field == Field.TITLE ? Masking.mask(orEmpty(value)) : title,
                field == Field.KIND ? orEmpty(value) : kind,
                field == Field.SERVICE ? value : service,
                field == Field.DEPARTMENT ? value : department,
                field == Field.DISTRICT ? value : district,
                field == Field.STREET ? value : street,
                field == Field.PLACE ? value : place,
                field == Field.FROM ? instant(value) : from,
                field == Field.UNTIL ? instant(value) : until,
                field == Field.URGENCY ? orEmpty(value) : urgency);
    }

    /** An empty required field is a problem that is found later, with all others. */
    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable Instant instant(@Nullable String value) {
        return value == null ? null : Instant.parse(value).truncatedTo(ChronoUnit.MILLIS);
    }
}
