package suban.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What anybody who holds the tracking code may see: no words of the resident, no place, no contact, no staff name.
 *
 * @param service code, or null
 * @param department code, or null
 * @param entries oldest first
 * @param answer what a person answered to a hand-over, personal data masked, or null
 */
public record PublicTimeline(
        String trackingCode,
        ConcernState state,
        Origin origin,
        @Nullable String service,
        @Nullable String department,
        Instant created,
        Instant due,
        List<Entry> entries,
        @Nullable String answer) {
    public PublicTimeline {
        entries = List.copyOf(entries);
    }

    /** The concern reached a state. */
    public record Entry(Instant at, ConcernState state) {}
}
