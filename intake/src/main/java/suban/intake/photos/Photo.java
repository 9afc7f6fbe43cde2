package suban.intake.photos;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored photo: a JPEG without metadata, at most 2,048 pixels on its longer side.
 *
 * @param id unguessable
 * @param concern id of the concern it belongs to, or null while it waits for one
 */
public record Photo(String id, @Nullable String concern, int width, int height, int bytes, Instant created) {}
