package suban.classifier.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns what was told into moments. */
final class Resolution {
    private static final double BY_CLOCK_ALONE = 0.55;
    private static final double BY_PART_ALONE = 0.7;
    private static final double USUALLY = 0.6;
    private static final double LATELY = 0.45;

    private final Told told;
    private final ZonedDateTime now;
    private final Tense tense;
    private final @Nullable Stretch days;

    private Resolution(Told told, ZonedDateTime now, Tense tense) {
        this.told = told;
        this.now = now;
        this.tense = tense;
        this.days = told.days == null ? null : told.days.on(now.toLocalDate(), tense);
    }

    /** @throws java.time.DateTimeException where there is no such time */
    static TimeMention of(Told told, ZonedDateTime now, Tense tense) {
        return new Resolution(told, now, tense).mention();
    }

    private TimeMention mention() {
        if (told.justNow) return mention(TimeForm.RANGE, Exactness.HOUR, now.minusHours(1), now, 0.7);
        Elapsed elapsed = told.elapsed;
        if (elapsed != null && !told.every) return elapsed(elapsed);
        if (told.every) {
            ZonedDateTime from = first();
            return mention(TimeForm.RECURRING, exactness(), from, null, 0.85);
        }
        if (told.lately && told.days == null && told.part == null && told.clock == null) {
            return mention(TimeForm.VAGUE, Exactness.MONTH, now.minusDays(30), null, LATELY);
        }
        ZonedDateTime from = first();
        if (tense == Tense.HABIT) return mention(TimeForm.RECURRING, exactness(), from, null, USUALLY);
        if (told.range) {
            ZonedDateTime last = last(from);
            // "3月18日到今天": and still.
            boolean untilNow = told.lastClock == null
                    && told.lastPart == null
                    && last.isAfter(now)
                    && !from.isAfter(now)
                    && last.minusDays(1).toLocalDate().equals(now.toLocalDate());
            if (untilNow) return mention(TimeForm.SINCE, exactness(), from, null, sure(0.9));
            return mention(TimeForm.RANGE, exactness(), from, last, sure(0.9));
        }
        boolean still = told.onward || told.since && !from.isAfter(now);
        if (still) return mention(TimeForm.SINCE, exactness(), from, null, sure(0.85));
        if (told.clock != null) return mention(TimeForm.POINT, exactness(), from, from, sure(BY_CLOCK_ALONE));
        ZonedDateTime until = told.part != null
                ? told.part.until(lastDay(from), now.getZone())
                : Objects.requireNonNull(days).last().plusDays(1).atStartOfDay(now.getZone());
        return mention(TimeForm.RANGE, exactness(), from, until, sure(BY_PART_ALONE));
    }

    private TimeMention elapsed(Elapsed elapsed) {
        ZonedDateTime from = elapsed.start(now);
        if (told.part != null) from = told.part.from(from.toLocalDate(), now.getZone());
        // "这几天晚上七点": on each of them.
        Clock clock = told.clock;
        if (clock != null) {
            int hour = told.part == null ? clock.hour() : told.part.hour(clock);
            from = at(from.toLocalDate(), hour, clock.minute());
            return mention(TimeForm.RECURRING, exactness(), from, null, 0.8);
        }
        return switch (elapsed.direction()) {
            case STILL -> mention(TimeForm.SINCE, elapsed.exactness(), from, null, 0.8);
            case AGO, LATER ->
                elapsed.isClock()
                        ? mention(TimeForm.POINT, elapsed.exactness(), from, from, 0.85)
                        : mention(TimeForm.RANGE, elapsed.exactness(), from, from.plusDays(1), 0.8);
        };
    }

    /** A clock says more than a day, and both more than either alone. */
    private double sure(double alone) {
        if (days == null) return alone;
        return Math.min(0.97, told.confidence + (told.clock != null || told.part != null ? 0.05 : 0));
    }

    private Exactness exactness() {
        if (told.clock != null) return told.about ? Exactness.HOUR : Exactness.MINUTE;
        if (told.part != null) return Exactness.PART_OF_DAY;
        return days == null ? Exactness.DAY : days.exactness();
    }

    private TimeMention mention(
            TimeForm form, Exactness exactness, ZonedDateTime from, @Nullable ZonedDateTime until, double confidence) {
        return new TimeMention(told.start, told.end, form, exactness, from, until, confidence);
    }

    private ZonedDateTime first() {
        LocalDate day = days == null ? now.toLocalDate() : days.first();
        Clock clock = told.clock;
        if (clock == null) {
            ZonedDateTime from =
                    told.part == null ? day.atStartOfDay(now.getZone()) : told.part.from(day, now.getZone());
            return days == null ? nearest(from) : notAhead(from);
        }
        DayPart part = told.part != null ? told.part : inherited(clock);
        if (part != null) {
            ZonedDateTime from = at(day, part.hour(clock), clock.minute());
            return days == null ? nearest(from) : notAhead(from);
        }
        if (clock.sure() || clock.hour() == 0 || clock.hour() > 12) {
            ZonedDateTime from = at(day, clock.hour(), clock.minute());
            return days == null ? nearest(from) : from;
        }
        Clock last = told.lastClock;
        if (last != null && last.sure()) return at(day, before(clock, last), clock.minute());
        if (days == null && !told.every) return nearestHalf(clock);
        ZonedDateTime morning = at(day, clock.hour(), clock.minute());
        boolean passed = tense == Tense.PAST && day.equals(now.toLocalDate()) && !morning.isAfter(now);
        if (passed && morning.plusHours(12).isAfter(now)) return morning;
        // "昨天3点": few things are told of the small hours without saying so.
        return at(day, clock.hour() < 6 ? clock.hour() + 12 : clock.hour(), clock.minute());
    }

    /** "10 to 11 in the evening": what is said of the end holds for the beginning. */
    private @Nullable DayPart inherited(Clock clock) {
        return told.range && told.lastPart != null && told.lastDays == null && !clock.sure() ? told.lastPart : null;
    }

    /** "10-11 pm", "9 to 2 am": the later half of the day in which it comes before the end. */
    private static int before(Clock clock, Clock last) {
        int hour = clock.hour() % 12;
        if (60 * (hour + 12) + clock.minute() < last.minutes()) return hour + 12;
        if (60 * hour + clock.minute() < last.minutes()) return hour;
        return hour + 12;
    }

    /** The night between yesterday and today is "今天半夜", too. */
    private ZonedDateTime notAhead(ZonedDateTime from) {
        boolean today = days != null && days.isDay() && days.first().equals(now.toLocalDate());
        boolean ahead = told.part == DayPart.NIGHT && tense == Tense.PAST && from.isAfter(now);
        return today && ahead ? from.minusDays(1) : from;
    }

    /** Without a day: the last time it was so, or the next. */
    private ZonedDateTime nearest(ZonedDateTime today) {
        if (tense == Tense.FUTURE) return today.isBefore(now) ? today.plusDays(1) : today;
        return today.isAfter(now) ? today.minusDays(1) : today;
    }

    private ZonedDateTime nearestHalf(Clock clock) {
        ZonedDateTime one = nearest(at(now.toLocalDate(), clock.hour() % 12, clock.minute()));
        ZonedDateTime other = nearest(at(now.toLocalDate(), clock.hour() % 12 + 12, clock.minute()));
        return (tense == Tense.FUTURE) == one.isBefore(other) ? one : other;
    }

    private LocalDate lastDay(ZonedDateTime from) {
        return days == null || days.isDay() ? from.toLocalDate() : days.last();
    }

    private ZonedDateTime last(ZonedDateTime from) {
        Stretch lastDays = lastDays(from.toLocalDate());
        LocalDate day = lastDays == null ? from.toLocalDate() : lastDays.last();
        if (lastDays != null && lastDays.last().isBefore(from.toLocalDate())) {
            // "从周一到周五" said on a Wednesday, "12月到1月"
            day = lastDays.last().isBefore(from.toLocalDate().minusDays(6)) ? day.plusYears(1) : day.plusWeeks(1);
        }
        Clock clock = told.lastClock;
        if (clock == null) {
            return told.lastPart == null
                    ? day.plusDays(1).atStartOfDay(now.getZone())
                    : later(told.lastPart.until(day, now.getZone()), from, lastDays != null);
        }
        DayPart part = told.lastPart;
        if (part != null || clock.sure() || lastDays != null) {
            int hour = part == null ? clock.hour() : part.hour(clock);
            return later(at(day, hour, clock.minute()), from, lastDays != null);
        }
        // "晚上10点到2点", "下午3点到5点": the first time after the beginning.
        ZonedDateTime until = at(from.toLocalDate(), clock.hour(), clock.minute());
        while (!until.isAfter(from)) until = until.plusHours(12);
        return until;
    }

    private @Nullable Stretch lastDays(LocalDate from) {
        if (told.lastDays == null) return null;
        if (told.lastDayOfMonth == null || days == null) return told.lastDays.on(now.toLocalDate(), tense);
        YearMonth month = YearMonth.from(from);
        LocalDate day = month.atDay(told.lastDayOfMonth);
        return Stretch.day(day.isBefore(from) ? month.plusMonths(1).atDay(told.lastDayOfMonth) : day);
    }

    private static ZonedDateTime later(ZonedDateTime until, ZonedDateTime from, boolean daySaid) {
        return !daySaid && !until.isAfter(from) ? until.plusDays(1) : until;
    }

    private ZonedDateTime at(LocalDate day, int hour, int minute) {
        return day.atStartOfDay(now.getZone()).plusHours(hour).plusMinutes(minute);
    }
}
