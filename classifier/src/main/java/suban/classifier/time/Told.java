package suban.classifier.time;

import org.jspecify.annotations.Nullable;

/** The elements of one time, collected from left to right. */
final class Told {
    final int start;
    int end;
    boolean since;
    boolean onward;
    boolean about;
    boolean every;
    boolean lately;
    boolean justNow;
    /** Of the day that was spoken of before. */
    boolean that;

    @Nullable
    Elapsed elapsed;

    @Nullable
    Days days;

    /** Whether {@code days} are a weekday or those of {@code every}, and a date would say more. */
    private boolean vague;

    double confidence = 0.7;

    @Nullable
    DayPart part;

    @Nullable
    Clock clock;

    boolean range;

    @Nullable
    Days lastDays;

    /** The end of "7月27日至31日". */
    @Nullable
    Integer lastDayOfMonth;

    @Nullable
    DayPart lastPart;

    @Nullable
    Clock lastClock;

    Told(int start) {
        this.start = start;
    }

    boolean isEmpty() {
        return days == null && part == null && clock == null && elapsed == null && !every && !lately && !justNow;
    }

    /** Whether only a part of a day or a round clock time is told, of no day; to the minute it is of one event. */
    boolean isBare() {
        boolean round = clock == null || clock.minute() % 30 == 0;
        return days == null
                && (part != null || clock != null)
                && round
                && elapsed == null
                && !(range || since || onward || every || lately || that);
    }

    /** Whether a range may go on here. */
    boolean mayJoin() {
        return !range && (elapsed == null ? days != null || part != null || clock != null : clock != null);
    }

    /** Whether it may do so with any verb between its ends. */
    boolean mayGoThrough() {
        return mayJoin() && (since || onward || every || vague || clock != null || part != null);
    }

    /** Whether another day may follow the one told. */
    boolean mayList() {
        return days != null && part == null && clock == null && !range && !every && elapsed == null;
    }

    /** Whether it is of days from one to another, and nothing says at what hour. */
    boolean spansDays() {
        return days != null
                && lastDays != null
                && part == null
                && clock == null
                && lastPart == null
                && lastClock == null;
    }

    /** "五月到十月的下午三点到六点": on each of these days. */
    void joinDays() {
        if (days == null || lastDays == null) return;
        days = days.through(lastDays, lastDayOfMonth);
        lastDays = null;
        lastDayOfMonth = null;
        range = false;
        every = true;
    }

    /** Another day of a list. */
    boolean add(Element.Day day) {
        if (days == null) return false;
        days = days.through(day.days(), day.dayOfMonth());
        part = day.part();
        return true;
    }

    /** The same day in other words. */
    boolean takeAside(Element.Day day) {
        if (days == null) return false;
        if (vague && !day.aside()) days = day.days();
        return true;
    }

    /** What was told before this says which day is meant by "that day". */
    void after(TimeMention before) {
        boolean ofDay = before.form() == TimeForm.POINT || before.form() == TimeForm.RANGE;
        if (that && days == null && ofDay)
            days = (today, tense) -> Stretch.day(before.from().toLocalDate());
    }

    /** Takes an element unless it belongs to another time. */
    boolean take(Element element) {
        return switch (element) {
            case Element.Day day -> takeDay(day);
            case Element.Part p -> takePart(p.part());
            case Element.At at -> takeClock(at.clock());
            case Element.Lasting lasting -> takeElapsed(lasting.elapsed());
            case Element.Every e -> takeEvery(e);
            case Element.Lately l -> takeLately();
            case Element.That t -> takeThat(t.part());
            case Element.JustNow j -> takeJustNow();
        };
    }

    private boolean takeDay(Element.Day day) {
        if (elapsed != null || justNow) return false;
        if (days != null && !range && !every && (day.aside() || vague)) return takeSameDay(day);
        boolean ofWhole = range && lastClock != null && days == null && lastDays == null;
        if (range && !ofWhole) {
            if (lastDays != null || lastPart != null || lastClock != null) return false;
            lastDays = day.days();
            lastDayOfMonth = day.dayOfMonth();
            lastPart = day.part();
            return true;
        }
        if (days != null && !(every && vague)) return false;
        days = day.days();
        if (part == null) part = day.part();
        confidence = day.confidence();
        vague = day.aside() && !every;
        return true;
    }

    /** A date beside its weekday, or two weekdays one after the other. */
    private boolean takeSameDay(Element.Day day) {
        if (days == null) return false;
        if (vague && day.aside()) {
            days = days.through(day.days(), null);
        } else if (vague) {
            if (part != null || clock != null) return false;
            days = day.days();
            part = day.part();
            vague = false;
        }
        return true;
    }

    private boolean takePart(DayPart said) {
        justNow = false;
        if (range) {
            if (lastPart != null) return false;
            lastPart = said;
            return true;
        }
        // "昨晚凌晨两点", "昨晚半夜": the small hours of that night.
        boolean narrower = part == DayPart.EVENING && (said == DayPart.DAWN || said == DayPart.NIGHT)
                || part == DayPart.NIGHT && said == DayPart.DAWN;
        if (part != null && !narrower && part != said) return false;
        part = narrower ? DayPart.NIGHT : said;
        return true;
    }

    private boolean takeClock(Clock said) {
        boolean ofDays = elapsed != null && !elapsed.isClock() && elapsed.direction() == Elapsed.Direction.STILL;
        if (elapsed != null && !ofDays) return false;
        if (justNow && days == null) days = Days.ahead(0);
        justNow = false;
        if (range) {
            if (lastClock != null) return false;
            lastClock = said;
            return true;
        }
        if (clock != null) return false;
        clock = said;
        return true;
    }

    private boolean takeElapsed(Elapsed said) {
        if (elapsed != null || days != null || clock != null || range) return false;
        justNow = false;
        elapsed = said;
        return true;
    }

    private boolean takeEvery(Element.Every said) {
        if (every) return said.last() == null && (said.part() == null || takePart(said.part()));
        every = true;
        if (days == null) {
            days = said.last();
            vague = true;
        }
        if (part == null) part = said.part();
        return true;
    }

    private boolean takeLately() {
        if (lately) return false;
        lately = true;
        return true;
    }

    private boolean takeThat(@Nullable DayPart said) {
        if (that || range) return false;
        that = true;
        return said == null || takePart(said);
    }

    private boolean takeJustNow() {
        if (!isEmpty()) return false;
        justNow = true;
        return true;
    }
}
