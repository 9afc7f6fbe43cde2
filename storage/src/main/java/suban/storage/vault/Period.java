package suban.storage.vault;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * What one data key is for: a month (UTC) in which something came in, or whatever is kept for as long as the service runs.
 *
 * @param number months since January 1970, and one more; 0 for what has no period
 */
record Period(int number) {
    static final Period ALWAYS = new Period(0);
    private static final String ALWAYS_NAME = "always";
    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1970;

    static Period of(Instant instant) {
        return of(YearMonth.from(instant.atOffset(ZoneOffset.UTC)));
    }

    static Period of(YearMonth month) {
        return new Period((month.getYear() - FIRST_YEAR) * MONTHS + month.getMonthValue());
    }

    /** @throws java.time.format.DateTimeParseException if the name is no period's */
    static Period named(String name) {
        return name.equals(ALWAYS_NAME) ? ALWAYS : of(YearMonth.parse(name));
    }

    String name() {
        return number == 0 ? ALWAYS_NAME : month().toString();
    }

    YearMonth month() {
        if (number == 0) throw new IllegalStateException("not a month");
        return YearMonth.of(FIRST_YEAR + Math.floorDiv(number - 1, MONTHS), Math.floorMod(number - 1, MONTHS) + 1);
    }
}
