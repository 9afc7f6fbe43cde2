package suban.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list. Null asks for nothing.
 *
 * @param actor name of an {@link Actor}
 * @param subject an id, with or without its kind
 * @param from first instant that is wanted
 * @param until first instant that is not wanted any more
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable Action action,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant until) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    /** Everything in a time. */
    public static AuditFilter between(@Nullable Instant from, @Nullable Instant until) {
        return new AuditFilter(null, null, null, from, until);
    }
}
