package suban.intake.photos;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored video of a resident.
 *
 * @param id unguessable
 * @param concern id of the concern it belongs to, or null while it waits for one
 * @param event id of the event it came with, or null for what was filed with the concern
 * @param bytes size of the file
 * @param hasStill whether there is a picture out of it
 */
public record Video(
        String id,
        @Nullable String concern,
        @Nullable String event,
        VideoFormat format,
        long bytes,
        boolean hasStill,
        Instant created) {
    /** As whoever saves it finds it again. */
    public String fileName() {
        return id + "." + format.ending();
    }

    /** In megabytes, at least 1. */
    public long megabytes() {
        return Math.max(1, Math.round(bytes / (double) (1 << 20)));
    }
}
