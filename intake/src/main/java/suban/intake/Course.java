package suban.intake;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a concern's path has brought with it so far, beside its state.
 *
 * @param furtherUnits codes of units that help the department that leads
 * @param owner name of the account of intake that has claimed it, or null
 * @param stopped since when the clock stands still, or null while it runs
 * @param extensionHours working hours that the unit has asked for and nobody has decided on, or null
 * @param reopened how often it was reopened
 * @param stars 1 to 5 as the resident evaluated it last, or null
 * @param mergedInto id of the concern that took it along, or null
 * @param splitFrom id of the concern that it is a part of, or null
 * @param escalation 0 while it is in time, then how high it was reported
 */
public record Course(
        List<String> furtherUnits,
        @Nullable String owner,
        @Nullable Instant stopped,
        @Nullable Integer extensionHours,
        int reopened,
        @Nullable Integer stars,
        @Nullable String mergedInto,
        @Nullable String splitFrom,
        int escalation) {
    static final Course NEW = new Course(List.of(), null, null, null, 0, null, null, null, 0);

    public Course {
        furtherUnits = List.copyOf(furtherUnits);
    }

    static Course partOf(String concern) {
        return NEW.with(b -> b.splitFrom = concern);
    }

    Course with(Consumer<Builder> change) {
        Builder builder = new Builder(this);
        change.accept(builder);
        return new Course(
                builder.furtherUnits,
                builder.owner,
                builder.stopped,
                builder.extensionHours,
                builder.reopened,
                builder.stars,
                builder.mergedInto,
                builder.splitFrom,
                builder.escalation);
    }

    /** A course while it is changed. */
    static final class Builder {
        List<String> furtherUnits;

        @Nullable
        String owner;

        @Nullable
        Instant stopped;

        @Nullable
        Integer extensionHours;

        int reopened;

        @Nullable
        Integer stars;

        @Nullable
        String mergedInto;

        @Nullable
        String splitFrom;

        int escalation;

        private Builder(Course course) {
            furtherUnits = course.furtherUnits;
            owner = course.owner;
            stopped = course.stopped;
            extensionHours = course.extensionHours;
            reopened = course.reopened;
            stars = course.stars;
            mergedInto = course.mergedInto;
            splitFrom = course.splitFrom;
            escalation = course.escalation;
        }
    }
}
