package suban.classifier.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Days one after the other, both ends included. */
record Stretch(LocalDate first, LocalDate last) {
    static Stretch day(LocalDate day) {
        return new Stretch(day, day);
    }

    /** So many days from this one on. */
    static Stretch of(LocalDate first, int days) {
        return new Stretch(first, first.plusDays(days - 1L));
    }

    static Stretch month(YearMonth month) {
        return new Stretch(month.atDay(1), month.atEndOfMonth());
    }

    static Stretch year(int year) {
        return new Stretch(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The week of a day, from Monday, so many weeks on. */
    static Stretch week(LocalDate day, int weeksOn) {
        LocalDate monday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeksOn);
        return new Stretch(monday, monday.plusDays(6));
    }

    /** Saturday and Sunday of a week. */
    Stretch weekend() {
        return new Stretch(first.plusDays(5), first.plusDays(6));
    }

    /** The next day of the month that is so many, counted from the first of these days. */
    Stretch dayFrom(int dayOfMonth) {
        YearMonth month = YearMonth.from(first);
        LocalDate day = month.atDay(dayOfMonth);
        return day(day.isBefore(first) ? month.plusMonths(1).atDay(dayOfMonth) : day);
    }

    /** Both and what is between them; those that seem long before these are next year's. */
    Stretch through(Stretch other) {
        Stretch last = other.last.isBefore(first.minusMonths(2))
                ? new Stretch(other.first.plusYears(1), other.last.plusYears(1))
                : other;
        return new Stretch(
                first.isBefore(last.first) ? first : last.first, this.last.isAfter(last.last) ? this.last : last.last);
    }

    boolean isDay() {
        return first.equals(last);
    }

    Exactness exactness() {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        if (days == 1) return Exactness.DAY;
        if (days <= 7) return Exactness.WEEK;
        return days <= 31 ? Exactness.MONTH : Exactness.YEAR;
    }
}
