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

    @Nullable
    Elapsed elapsed;

    @Nullable
    Days days;

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
                && !(range || since || onward || every || lately);
    }

    /** Whether a range may go on here. */
    boolean mayJoin() {
        return !range && (days != null || part != null || clock != null) && elapsed == null;
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
            case Element.JustNow j -> takeJustNow();
        };
    }

    private boolean takeDay(Element.Day day) {
        if (elapsed != null || justNow) return false;
        if (days != null && day.aside() && !range) return true;
        boolean ofWhole = range && lastClock != null && days == null && lastDays == null;
        if (range && !ofWhole) {
            if (lastDays != null || lastPart != null || lastClock != null) return false;
            lastDays = day.days();
            lastDayOfMonth = day.dayOfMonth();
            lastPart = day.part();
            return true;
        }
        if (days != null) return false;
        days = day.days();
        if (part == null) part = day.part();
        confidence = day.confidence();
        return true;
    }

    private boolean takePart(DayPart said) {
        if (justNow) return false;
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
        if (elapsed != null || justNow) return false;
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
        if (elapsed != null || days != null || clock != null || range || justNow) return false;
        elapsed = said;
        return true;
    }

    private boolean takeEvery(Element.Every said) {
        if (every) return said.last() == null && (said.part() == null || takePart(said.part()));
        every = true;
        if (days == null) days = said.last();
        if (part == null) part = said.part();
        return true;
    }

    private boolean takeLately() {
        if (lately) return false;
        lately = true;
        return true;
    }

    private boolean takeJustNow() {
        if (!isEmpty()) return false;
        justNow = true;
        return true;
    }
}
