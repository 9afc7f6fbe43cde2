package suban.staff;

import java.time.Duration;

/**
 * An account with the password that was made up for it, in clear: show it once and keep it nowhere. It is good for one
 * sign-in, in which another one has to be chosen.
 */
public record FirstPassword(StaffAccount account, String password) {
    /** How long it may be used. */
    public static final Duration GOOD = Duration.ofHours(72);

    @Override
    public String toString() {
        return "FirstPassword[" + account.name() + "]";
    }
}
