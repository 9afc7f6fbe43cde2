package suban.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A closed concern of which its resident says, some weeks later, that it is not as it should be.
 *
 * @param department code of the one that led, or null
 * @param at when they said so
 */
public record NotFixed(
        String id,
        String trackingCode,
        String title,
        @Nullable String department,
        Instant at) {}
