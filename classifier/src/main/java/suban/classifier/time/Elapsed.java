package suban.classifier.time;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A length of time counted from now.
 *
 * @param half half a unit more; all of it when the amount is 0
 * @param direction whether it has lasted so long, was so long ago, or will be
 */
record Elapsed(int amount, ChronoUnit unit, boolean half, Direction direction) {
    enum Direction {
        STILL,
        AGO,
        LATER
    }

    /** Days and longer begin when the day does. */
    ZonedDateTime start(ZonedDateTime now) {
        boolean later = direction == Direction.LATER;
        ZonedDateTime whole = now.plus(later ? amount : -amount, unit);
        ZonedDateTime start = half ? whole.plusMinutes((later ? 1 : -1) * halfMinutes()) : whole;
        return isClock() ? start : start.truncatedTo(ChronoUnit.DAYS);
    }

    boolean isClock() {
        return unit == ChronoUnit.HOURS || unit == ChronoUnit.MINUTES;
    }

    Exactness exactness() {
        return switch (unit) {
            case MINUTES, HOURS -> Exactness.HOUR;
            case DAYS -> Exactness.DAY;
            case WEEKS -> Exactness.WEEK;
            case MONTHS -> Exactness.MONTH;
            default -> Exactness.YEAR;
        };
    }

    private long halfMinutes() {
        return unit.getDuration().toMinutes() / 2;
    }
}
