package suban.classifier.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The days that words mean, once it is known when they were said and of what they speak. */
@FunctionalInterface
interface Days {
    /** A day of the year, said without the year, is the next one if it is this near. */
    int NEAR = 31;
    /** Whoever speaks of the future means no later one than this; else it is one that was. */
    int AHEAD = 150;

    /** @throws DateTimeException where there is no such day */
    Stretch on(LocalDate today, Tense tense);

    static Days ahead(int days) {
        return (today, tense) -> Stretch.day(today.plusDays(days));
    }

    static Days date(int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return (today, tense) -> Stretch.day(date);
    }

    /** A day of a year that was not said. */
    static Days date(int month, int day) {
        // Leap years have them all: what is never a day is refused at once.
        MonthDay.of(month, day);
        return nearest(year -> Stretch.day(LocalDate.of(year, month, day)), NEAR);
    }

    /** A weekday; of this week and those about it when it was said which. */
    static Days weekday(DayOfWeek day, @Nullable Integer weeksOn) {
        if (weeksOn != null) {
            return (today, tense) ->
                    Stretch.day(Stretch.week(today, weeksOn).first().with(TemporalAdjusters.nextOrSame(day)));
        }
        return (today, tense) -> Stretch.day(today.with(
                tense == Tense.FUTURE ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day)));
    }

    static Days week(int weeksOn) {
        return (today, tense) -> Stretch.week(today, weeksOn);
    }

    /** The weekend of this week once it has begun, else the last one or the next. */
    static Days weekend(@Nullable Integer weeksOn) {
        return (today, tense) -> {
            if (weeksOn != null) return Stretch.week(today, weeksOn).weekend();
            Stretch weekend = Stretch.week(today, 0).weekend();
            boolean begun = !today.isBefore(weekend.first());
            return begun || tense == Tense.FUTURE
                    ? weekend
                    : Stretch.week(today, -1).weekend();
        };
    }

    static Days month(int monthsOn, PartOfMonth part) {
        return (today, tense) -> part.of(YearMonth.from(today).plusMonths(monthsOn));
    }

    /** A month of a year that was not said. */
    static Days monthOfYear(int month, PartOfMonth part) {
        YearMonth.of(2000, month);
        return nearest(year -> part.of(YearMonth.of(year, month)), NEAR);
    }

    static Days year(int yearsOn) {
        return (today, tense) -> Stretch.year(today.getYear() + yearsOn);
    }

    /** The same words in another year. */
    static Days inYear(int yearsOn, IntFunction<Stretch> ofYear) {
        return (today, tense) -> ofYear.apply(today.getYear() + yearsOn);
    }

    /** A day of the month, said without the month. */
    static Days dayOfMonth(int day) {
        LocalDate.of(2000, 1, day);
        return (today, tense) -> {
            YearMonth month = YearMonth.from(today);
            for (int i = 0; i < 3; i++) {
                YearMonth tried = tense == Tense.FUTURE ? month.plusMonths(i) : month.minusMonths(i);
                if (!tried.isValidDay(day)) continue;
                LocalDate date = tried.atDay(day);
                if (tense == Tense.FUTURE ? !date.isBefore(today) : !date.isAfter(today)) return Stretch.day(date);
            }
            throw new DateTimeException("no such day: " + day);
        };
    }

    static Days dayOfMonth(int monthsOn, int day) {
        return (today, tense) ->
                Stretch.day(YearMonth.from(today).plusMonths(monthsOn).atDay(day));
    }

    /** What comes every year: the last one, or the next when that is meant or is not far. */
    static Days nearest(IntFunction<Stretch> ofYear, int near) {
        return (today, tense) -> {
            Stretch next = after(ofYear, today);
            boolean meant = !next.first().isAfter(today.plusDays(tense == Tense.FUTURE ? AHEAD : near));
            return meant
                    ? next
                    : ofYear.apply(next.first().getYear() == today.getYear() ? today.getYear() - 1 : today.getYear());
        };
    }

    /** This year's while it is not over; 29 February is looked for in the years that have one. */
    private static Stretch after(IntFunction<Stretch> ofYear, LocalDate today) {
        for (int year = today.getYear(); year <= today.getYear() + 4; year++) {
            try {
                Stretch found = ofYear.apply(year);
                if (!found.last().isBefore(today)) return found;
            } catch (DateTimeException notThatYear) {
                continue;
            }
        }
        throw new DateTimeException("no such day in any year near");
    }

    default Days plus(int days) {
        return (today, tense) -> {
            Stretch stretch = on(today, tense);
            return new Stretch(stretch.first().plusDays(days), stretch.last().plusDays(days));
        };
    }

    /**
     * From these to those.
     *
     * @param dayOfMonth where the last is only a day of the month that the first ones are in
     */
    default Days through(Days last, @Nullable Integer dayOfMonth) {
        return (today, tense) -> {
            Stretch one = on(today, tense);
            return one.through(dayOfMonth == null ? last.on(today, tense) : one.dayFrom(dayOfMonth));
        };
    }
}
