package suban.classifier.time;

import org.jspecify.annotations.Nullable;

/** A piece of a time. */
sealed interface Element {
    /**
     * Days, with the part of them that the same word says ("昨晚").
     *
     * @param aside a weekday may be said beside the date that it falls on
     * @param dayOfMonth a day said without its month, which may be that of a day before it; null for others
     * @param confidence that the words say days, taken by themselves
     */
    record Day(
            Days days,
            @Nullable DayPart part,
            boolean aside,
            @Nullable Integer dayOfMonth,
            double confidence) implements Element {
        Day(Days days, double confidence) {
            this(days, null, false, null, confidence);
        }

        Day(Days days, @Nullable DayPart part, boolean aside, double confidence) {
            this(days, part, aside, null, confidence);
        }
    }

    /** A part of a day. */
    record Part(DayPart part) implements Element {}

    /** A time of day. */
    record At(Clock clock) implements Element {}

    /** A length of time. */
    record Lasting(Elapsed elapsed) implements Element {}

    /** Again and again; when it was last, if the words say it. */
    record Every(@Nullable Days last, @Nullable DayPart part) implements Element {}

    /** Lately, in no particular days. */
    record Lately() implements Element {}

    /** The day that was spoken of before, and which part of it. */
    record That(@Nullable DayPart part) implements Element {}

    /** Just now. */
    record JustNow() implements Element {}
}
