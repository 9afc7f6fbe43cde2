package suban.classifier.time;

import java.time.DateTimeException;

/**
 * A time of day as it was told.
 *
 * @param hour 0 to 24
 * @param sure whether it was told which half of the day it is in
 */
record Clock(int hour, int minute, boolean sure) {
    Clock {
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59) throw new DateTimeException("no such time of day");
    }

    int minutes() {
        return 60 * hour + minute;
    }
}
