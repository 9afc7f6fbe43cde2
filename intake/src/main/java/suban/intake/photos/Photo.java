package suban.intake.photos;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored photo: a JPEG without metadata, at most 2,048 pixels on its longer side.
 *
 * @param id unguessable
 * @param concern id of the concern it belongs to, or null while it waits for one
 * @param original id of the photo that it is a blurred copy of, or null
 */
public record Photo(
        String id,
        @Nullable String concern,
        int width,
        int height,
        int bytes,
        Instant created,
        Added added,
        @Nullable String original) {
    static final String RESIDENT = "resident";
    static final String UNIT = "unit";

    /** Whether a unit shows its work with it. */
    public boolean isResult() {
        return added.byUnit();
    }
}
