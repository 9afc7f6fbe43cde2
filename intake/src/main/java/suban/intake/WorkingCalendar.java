package suban.intake;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a city works.
 *
 * @param hours of a working day, none overlapping
 * @param weekend days of the week that are not worked, at most six
 * @param holidays days that are not worked
 * @param workdays weekend days that are worked; they win over weekend and holidays
 */
public record WorkingCalendar(
        ZoneId zone, List<Hours> hours, Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> workdays)
        implements Serializable {

    /** A stretch of a working day; until is exclusive. */
    public record Hours(LocalTime from, LocalTime until) implements Serializable {
        public Hours {
            if (!from.isBefore(until)) throw new IllegalArgumentException("hours end before they start: " + from);
        }
    }

    public WorkingCalendar {
        hours = hours.stream().sorted(Comparator.comparing(Hours::from)).toList();
        if (hours.isEmpty()) throw new IllegalArgumentException("no working hours");
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).from().isBefore(hours.get(i - 1).until())) {
                throw new IllegalArgumentException(
                        "hours overlap at " + hours.get(i).from());
            }
        }
        weekend = Set.copyOf(weekend);
        if (weekend.containsAll(EnumSet.allOf(DayOfWeek.class))) throw new IllegalArgumentException("no working day");
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    public boolean isWorkday(LocalDate date) {
        if (workdays.contains(date)) return true;
        return !weekend.contains(date.getDayOfWeek()) && !holidays.contains(date);
    }

    /** The instant at which this many working hours have passed since the start. */
    public Instant due(Instant start, int workingHours) {
        if (workingHours <= 0) throw new IllegalArgumentException("time limit must be positive: " + workingHours);
        return due(start, Duration.ofHours(workingHours));
    }

    /** The instant at which this much working time has passed since the start. */
    public Instant due(Instant start, Duration workingTime) {
        if (workingTime.isNegative() || workingTime.isZero()) return start;
        Duration left = workingTime;
        ZonedDateTime local = start.atZone(zone);
        LocalTime now = local.toLocalTime();
        for (LocalDate day = local.toLocalDate(); ; day = day.plusDays(1), now = LocalTime.MIN) {
            if (!isWorkday(day)) continue;
            for (Hours stretch : hours) {
                LocalTime from = now.isAfter(stretch.from()) ? now : stretch.from();
                if (!from.isBefore(stretch.until())) continue;
                Duration worked = Duration.between(from, stretch.until());
                if (worked.compareTo(left) >= 0)
                    return day.atTime(from.plus(left)).atZone(zone).toInstant();
                left = left.minus(worked);
            }
        }
    }

    /**
     * Years of which holidays should be known by this day and none are: this one, and the coming one once October has begun,
     * by when they are usually decided on.
     */
    public List<Integer> yearsWithoutHolidays(LocalDate today) {
        int year = today.getYear();
        return Stream.of(year, year + 1)
                .filter(wanted -> wanted == year || !today.isBefore(LocalDate.of(year, Month.OCTOBER, 1)))
                .filter(wanted -> holidays.stream().noneMatch(day -> day.getYear() == wanted))
                .toList();
    }

    /** How much working time lies between two instants; nothing when the second is not after the first. */
    public Duration worked(Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        ZonedDateTime from = start.atZone(zone);
        ZonedDateTime until = end.atZone(zone);
        for (LocalDate day = from.toLocalDate(); !day.isAfter(until.toLocalDate()); day = day.plusDays(1)) {
            if (!isWorkday(day)) continue;
            for (Hours stretch : hours) {
                ZonedDateTime first = later(day.atTime(stretch.from()).atZone(zone), from);
                ZonedDateTime last = earlier(day.atTime(stretch.until()).atZone(zone), until);
                if (first.isBefore(last)) sum = sum.plus(Duration.between(first, last));
            }
        }
        return sum;
    }

    private static ZonedDateTime later(ZonedDateTime a, ZonedDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static ZonedDateTime earlier(ZonedDateTime a, ZonedDateTime b) {
        return a.isBefore(b) ? a : b;
    }
}
