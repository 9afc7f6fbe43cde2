package suban.staff;

import java.time.Instant;

/**
 * Somebody is signed in, or about to be.
 *
 * @param id names it where sessions are listed; opens nothing
 * @param next what has to be done before anything else
 * @param csrfToken every form of this session carries it
 * @param expires at the latest, however busy the session is
 */
public record Session(
        String id, StaffAccount account, SignInStep next, String csrfToken, Instant created, Instant expires) {
    @Override
    public String toString() {
        return "Session[" + account.name() + "]";
    }
}
