package suban.staff;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of signing in. */
public sealed interface SignInResult {
    /**
     * The password was right, or the code after it; {@link Session#next} says what is still to be done.
     *
     * @param token for the session cookie; only its digest is stored
     * @param device for the device cookie, or null to leave that as it is
     */
    record SignedIn(String token, Session session, @Nullable String device) implements SignInResult {
        SignedIn with(String newDevice) {
            return new SignedIn(token, session, newDevice);
        }

        @Override
        public String toString() {
            return "SignedIn[" + session.account().name() + "]";
        }
    }

    /** Name or password is wrong, which one is not said; or the code is. */
    record Wrong() implements SignInResult {}

    /** Too many attempts; nothing was checked. */
    record Throttled(Duration retryAfter) implements SignInResult {}

    /** Name and password are right, but the password was made up for one sign-in, and its time is over. */
    record FirstPasswordOver() implements SignInResult {}

    /** Name and password are right, the account is disabled. */
    record Disabled() implements SignInResult {}
}
