package suban.classifier.concern;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Part of a day as people say it: from an hour of the day to another, which may lie in the next. */
enum DayPart {
    WHOLE(0, 24),
    DAWN(0, 6),
    MORNING(5, 12),
    NOON(11, 14),
    AFTERNOON(12, 18),
    EVENING(18, 24),
    NIGHT(21, 30),
    DAYTIME(7, 19);

    private final int from;
    private final int until;

    DayPart(int from, int until) {
        this.from = from;
        this.until = until;
    }

    ZonedDateTime from(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).plusHours(from);
    }

    ZonedDateTime until(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).plusHours(until);
    }

    /** The hour of this day (24 and more: of the next) that a clock hour means in this part. */
    int hour(int clock) {
        return switch (this) {
            case AFTERNOON, EVENING -> clock < 12 ? clock + 12 : clock;
            case NOON -> clock < 5 ? clock + 12 : clock;
            case NIGHT -> clock == 12 ? 24 : clock >= 7 && clock < 12 ? clock + 12 : clock < 7 ? clock + 24 : clock;
            default -> clock;
        };
    }
}
