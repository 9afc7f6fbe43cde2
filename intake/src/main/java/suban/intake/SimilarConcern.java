package suban.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A past concern that was about the same thing, and how it ended.
 *
 * @param title as it stands in lists
 * @param department code of the unit that had it, or null
 * @param days from filing to its end, at least 0; null for one that is not over
 * @param reply what the resident was told last, or null
 */
public record SimilarConcern(
        String id,
        String title,
        ConcernState state,
        @Nullable String department,
        @Nullable String district,
        Instant created,
        @Nullable Long days,
        @Nullable String reply) {}
