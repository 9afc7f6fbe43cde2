package suban.persons;

import java.time.Instant;

/**
 * How much was kept long enough and erased at once.
 *
 * @param photos concerns whose photos went
 * @param audit entries of the audit log
 * @param months whose keys were destroyed
 */
public record RetentionRun(Instant at, int conversations, int concerns, int photos, int audit, int months) {
    public boolean erasedAnything() {
        return conversations + concerns + photos + audit + months > 0;
    }
}
