package suban.classifier.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Part of a day as people say it: from an hour of the day to another, which may lie in the next. */
enum DayPart {
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

    /** The hour of this day (24 and more: of the next) that a clock's hour means in this part. */
    int hour(Clock clock) {
        int hour = clock.hour();
        return switch (this) {
            case DAWN -> hour == 12 || hour == 24 ? 0 : hour;
            case MORNING -> hour;
            case NOON -> hour < 5 ? hour + 12 : hour;
            case AFTERNOON -> hour < 12 && !clock.sure() ? hour + 12 : hour;
            case DAYTIME -> hour < 7 && !clock.sure() ? hour + 12 : hour;
            // "昨晚两点" is after midnight, "昨晚十二点" is midnight.
            case EVENING -> small(clock, 5);
            case NIGHT -> small(clock, 7);
        };
    }

    private static int small(Clock clock, int dawn) {
        int hour = clock.hour();
        if (hour < dawn) return hour + 24;
        if (hour == 12) return clock.sure() ? 12 : 24;
        return hour < 12 && !clock.sure() ? hour + 12 : hour;
    }
}
