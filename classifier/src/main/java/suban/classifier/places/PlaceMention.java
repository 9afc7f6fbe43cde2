package suban.classifier.places;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer named in a text.
 *
 * @param start where it begins in the folded text
 * @param end where it ends, exclusive
 * @param name the name as the gazetteer writes it, folded
 * @param district code of the district it lies in
 * @param street code of the street it is or lies in, or null
 * @param full whether it was named in full ("南山区", not "南山")
 */
public record PlaceMention(
        int start,
        int end,
        String name,
        Kind kind,
        String district,
        @Nullable String street,
        boolean full) {
    /** What was named. A likely landmark decides the district only weakly, a shared name never. */
    public enum Kind {
        DISTRICT,
        STREET,
        CERTAIN_LANDMARK,
        LIKELY_LANDMARK,
        /** Borne by places in several districts, or by a road that may run through several. */
        SHARED_NAME
    }
}
