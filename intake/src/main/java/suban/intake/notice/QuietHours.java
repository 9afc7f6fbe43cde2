package suban.intake.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When residents are left in peace: from the evening to the morning of the city's own time. */
public record QuietHours(ZoneId zone) {
    // The same everywhere: what is decent does not depend on the city's working hours.
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    public boolean isQuiet(Instant instant) {
        LocalTime time = instant.atZone(zone).toLocalTime();
        return !time.isBefore(EVENING) || time.isBefore(MORNING);
    }

    /** The instant itself, or the morning after it. */
    public Instant next(Instant instant) {
        if (!isQuiet(instant)) return instant;
        ZonedDateTime local = instant.atZone(zone);
        LocalDate day = local.toLocalTime().isBefore(MORNING)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
