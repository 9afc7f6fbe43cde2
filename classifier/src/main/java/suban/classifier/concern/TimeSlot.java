package suban.classifier.concern;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When it happened.
 *
 * @param slot its value is the resident's own wording
 * @param until exclusive end, or null when it still goes on
 */
public record TimeSlot(Slot slot, Instant from, @Nullable Instant until) {}
