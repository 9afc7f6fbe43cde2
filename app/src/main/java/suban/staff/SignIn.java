package suban.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Signing in. Thread-safe. */
public final class SignIn {
    private final StaffAccounts accounts;
    private final Sessions sessions;
    private final Devices devices;
    private final SignInThrottle throttle;

    /** @param byAddress whether attempts count by address, too; guessing at one account has to wait in any case */
    public SignIn(StaffAccounts accounts, Sessions sessions, Devices devices, Clock clock, boolean byAddress) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.throttle = new SignInThrottle(clock, byAddress);
    }

    /** Opens a session if name and password are right and nobody has been guessing. */
    public SignInResult signIn(String name, String password, Caller caller) {
        Attempt attempt = attempt(Attempt.Secret.PASSWORD, StaffAccounts.plain(name), caller);
        Optional<Duration> wait = throttle.begin(attempt);
        if (wait.isPresent()) return new SignInResult.Throttled(wait.get());
        Optional<StaffAccount> found = accounts.authenticate(name, password);
        if (found.isEmpty()) return new SignInResult.Wrong();
        throttle.succeed(attempt);
        StaffAccount account = found.get();
        if (account.disabled()) return new SignInResult.Disabled();
        return sessions.open(account).with(devices.remember(account.name(), caller.device()));
    }

    private Attempt attempt(Attempt.Secret secret, String account, Caller caller) {
        String device = devices.find(account, caller.device()).orElse(null);
        return new Attempt(secret, account, caller.address(), device);
    }
}
