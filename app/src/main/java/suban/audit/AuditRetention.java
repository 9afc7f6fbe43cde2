package suban.audit;

import java.time.Clock;
import java.time.Period;
import java.time.ZonedDateTime;

/** Removes entries that have been kept long enough. Thread-safe. */
public final class AuditRetention {
    /** A year and a month: last year's entries are still there when this year's are compared with them. */
    public static final Period USUAL = Period.ofMonths(13);

    private final AuditLog log;
    private final Clock clock;
    private final Period kept;

    /** @param clock its zone decides when a day begins */
    public AuditRetention(AuditLog log, Clock clock, Period kept) {
        if (kept.isZero() || kept.isNegative()) throw new IllegalArgumentException("kept for " + kept);
        this.log = log;
        this.clock = clock;
        this.kept = kept;
    }

    /** Says how many entries were removed. */
    public long run() {
        return log.removeBefore(ZonedDateTime.now(clock).minus(kept).toInstant());
    }
}
