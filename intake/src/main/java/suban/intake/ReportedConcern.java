package suban.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An overdue concern as it is reported.
 *
 * @param title empty once erased
 * @param department code of the one that leads, or null
 */
public record ReportedConcern(
        String id,
        String trackingCode,
        String title,
        @Nullable String department,
        ConcernState state,
        Instant due) {}
