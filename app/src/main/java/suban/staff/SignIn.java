package suban.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Signing in. Thread-safe. */
public final class SignIn {
    private final StaffAccounts accounts;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private volatile Consumer<SignInResult> attempted = result -> {};

    /** @param byAddress whether attempts count by address, too; guessing at one account has to wait in any case */
    public SignIn(StaffAccounts accounts, Sessions sessions, Clock clock, boolean byAddress) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = new SignInThrottle(clock, byAddress);
    }

    /**
     * Opens a session if name and password are right and nobody has been guessing.
     *
     * @param address where the attempt comes from
     */
    public SignInResult signIn(String name, String password, String address) {
        SignInResult result = attempt(name, password, address);
        attempted.accept(result);
        return result;
    }

    /** From now on the listener hears what came of each attempt. */
    public void onAttempt(Consumer<SignInResult> listener) {
        attempted = listener;
    }

    private SignInResult attempt(String name, String password, String address) {
        String account = StaffAccounts.plain(name);
        Optional<Duration> wait = throttle.begin(account, address);
        if (wait.isPresent()) return new SignInResult.Throttled(wait.get());
        Optional<StaffAccount> found = accounts.authenticate(name, password);
        if (found.isEmpty()) return new SignInResult.Wrong();
        throttle.succeed(account);
        return found.get().disabled() ? new SignInResult.Disabled() : sessions.open(found.get());
    }
}
