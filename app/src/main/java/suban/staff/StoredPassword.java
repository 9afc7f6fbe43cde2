package suban.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A password as it is kept.
 *
 * @param until when one that was made up ends, or null for one of somebody's own choice
 */
record StoredPassword(String hash, @Nullable Instant until) {
    static StoredPassword own(String hash) {
        return new StoredPassword(hash, null);
    }

    @Nullable
    Long untilMillis() {
        return until == null ? null : until.toEpochMilli();
    }

    @Override
    public String toString() {
        return "StoredPassword[until=" + until + "]";
    }
}
