package suban.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A password as it is kept.
 *
 * @param until when one that was made up ends, or null for one of somebody's own choice
 */
record StoredPassword(String hash, @Nullable Instant until) {
    /** What stands for the hash of a password that nobody has chosen yet; nothing matches it. */
    static final StoredPassword NONE = new StoredPassword("", null);

    static boolean isNone(String hash) {
        return hash.isEmpty();
    }

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
