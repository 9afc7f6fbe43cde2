package suban.intake.photos;

import org.jspecify.annotations.Nullable;

/**
 * How a photo came to its concern.
 *
 * @param byUnit whether a unit shows its work with it; else it is the resident's
 * @param event id of the event it came with, or null for what was filed with the concern
 * @param shown whether the resident sees it, for photos of units
 */
public record Added(boolean byUnit, @Nullable String event, boolean shown) {
    /** Filed together with the concern. */
    public static final Added FILED = new Added(false, null, false);

    public static Added byResident(String event) {
        return new Added(false, event, false);
    }

    public static Added byUnit(String event, boolean shown) {
        return new Added(true, event, shown);
    }
}
