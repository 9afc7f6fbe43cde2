package suban.classifier.concern;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A stretch of days with, perhaps, a part of the day and a clock time, on its way to two instants. */
record Moment(
        LocalDate first,
        LocalDate last,
        @Nullable DayPart part,
        @Nullable Integer hour,
        int minute) {
    static Moment day(LocalDate day) {
        return new Moment(day, day, null, null, 0);
    }

    static Moment days(LocalDate first, LocalDate last) {
        return new Moment(first, last, null, null, 0);
    }

    Moment in(DayPart part) {
        return new Moment(first, last, part, hour, minute);
    }

    Moment at(int hour, int minute) {
        return new Moment(first, last, part, hour, minute);
    }

    ZonedDateTime from(ZonedDateTime now) {
        DayPart day = part == null ? DayPart.WHOLE : part;
        if (hour == null) return day.from(first, now.getZone());
        return first.atStartOfDay(now.getZone()).plusHours(day.hour(hour)).plusMinutes(minute);
    }

    ZonedDateTime until(ZonedDateTime now) {
        if (hour != null) return from(now).plusHours(1);
        return (part == null ? DayPart.WHOLE : part).until(last, now.getZone());
    }

    /** This moment a day earlier while it would lie in the future: "半夜" without a day is the last one. */
    Moment latestBefore(ZonedDateTime now) {
        return from(now).isAfter(now) ? new Moment(first.minusDays(1), last.minusDays(1), part, hour, minute) : this;
    }
}
