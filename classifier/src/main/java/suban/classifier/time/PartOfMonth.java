package suban.classifier.time;

import java.time.YearMonth;

/** A third of a month, or all of it. */
enum PartOfMonth {
    WHOLE,
    EARLY,
    MIDDLE,
    LATE;

    Stretch of(YearMonth month) {
        return switch (this) {
            case WHOLE -> Stretch.month(month);
            case EARLY -> new Stretch(month.atDay(1), month.atDay(10));
            case MIDDLE -> new Stretch(month.atDay(11), month.atDay(20));
            case LATE -> new Stretch(month.atDay(21), month.atEndOfMonth());
        };
    }
}
