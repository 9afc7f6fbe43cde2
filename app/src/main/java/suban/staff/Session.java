package suban.staff;

import java.time.Instant;

/**
 * Somebody is signed in.
 *
 * @param csrfToken every form of this session carries it
 * @param expires at the latest, however busy the session is
 */
public record Session(StaffAccount account, String csrfToken, Instant created, Instant expires) {
    @Override
    public String toString() {
        return "Session[" + account.name() + "]";
    }
}
