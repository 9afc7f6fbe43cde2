package suban.classifier.concern;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import suban.classifier.time.Exactness;
import suban.classifier.time.TimeForm;

/**
 * When it happened.
 *
 * @param slot its value is the resident's own wording
 * @param form whether it is a point, a range, since then, again and again, or just lately
 * @param until exclusive end; that of a point is the point itself; null when it still goes on
 */
public record TimeSlot(
        Slot slot,
        TimeForm form,
        Exactness exactness,
        Instant from,
        @Nullable Instant until) {
    public TimeSlot {
        // Earlier versions stored neither.
        if (form == null) form = until == null ? TimeForm.SINCE : TimeForm.RANGE;
        if (exactness == null) exactness = Exactness.DAY;
    }

    /** A time of which only the ends are known. */
    public TimeSlot(Slot slot, Instant from, @Nullable Instant until) {
        this(slot, until == null ? TimeForm.SINCE : TimeForm.RANGE, Exactness.DAY, from, until);
    }

    /** The same time in other words. */
    public TimeSlot worded(Slot words) {
        return new TimeSlot(words, form, exactness, from, until);
    }
}
