package suban.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Signing in: the password, then a code where there is a second factor. Thread-safe. */
public final class SignIn {
    private final StaffAccounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Devices devices;
    private final SignInThrottle throttle;
    private volatile Consumer<SignInResult> attempted = result -> {};

    /** @param byAddress whether attempts count by address, too; guessing at one account has to wait in any case */
    public SignIn(
            StaffAccounts accounts,
            Sessions sessions,
            SecondFactors factors,
            Devices devices,
            Clock clock,
            boolean byAddress) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.devices = devices;
        this.throttle = new SignInThrottle(clock, byAddress);
    }

    /** Opens a session if name and password are right and nobody has been guessing. */
    public SignInResult signIn(String name, String password, Caller caller) {
        SignInResult result = check(name, password, caller);
        attempted.accept(result);
        return result;
    }

    /** From now on the listener hears what came of each attempt. */
    public void onAttempt(Consumer<SignInResult> listener) {
        attempted = listener;
    }

    private SignInResult check(String name, String password, Caller caller) {
        Attempt attempt = attempt(Attempt.Secret.PASSWORD, AccountNames.plain(name), caller);
        Optional<Duration> wait = throttle.begin(attempt);
        if (wait.isPresent()) return new SignInResult.Throttled(wait.get());
        Optional<StaffAccount> found = accounts.authenticate(name, password);
        if (found.isEmpty()) return new SignInResult.Wrong();
        throttle.succeed(attempt);
        StaffAccount account = found.get();
        if (account.disabled()) return new SignInResult.Disabled();
        if (account.firstPassword() && !accounts.useFirstPassword(account)) {
            return new SignInResult.FirstPasswordOver();
        }
        SignInResult.SignedIn opened = sessions.open(account, !account.secondFactor(), caller);
        return account.secondFactor() ? opened : opened.with(devices.remember(account.name(), caller.device()));
    }

    /** The code after the password: a new session, with a new token, takes the place of the one that waits for it. */
    public SignInResult giveCode(Session waiting, String code, Caller caller) {
        SignInResult result = checkCode(waiting, code, caller);
        attempted.accept(result);
        return result;
    }

    private SignInResult checkCode(Session waiting, String code, Caller caller) {
        StaffAccount account = waiting.account();
        Attempt attempt = attempt(Attempt.Secret.CODE, account.name(), caller);
        Optional<Duration> wait = throttle.begin(attempt);
        if (wait.isPresent()) return new SignInResult.Throttled(wait.get());
        if (!factors.take(account.name(), code)) return new SignInResult.Wrong();
        throttle.succeed(attempt);
        return sessions.open(account, true, caller).with(devices.remember(account.name(), caller.device()));
    }

    /** Asks whoever is signed in for the password once more. */
    public Confirmation confirm(Session session, String password, Caller caller) {
        String account = session.account().name();
        Attempt attempt = attempt(Attempt.Secret.PASSWORD, account, caller);
        Optional<Duration> wait = throttle.begin(attempt);
        if (wait.isPresent()) return new Confirmation.Throttled(wait.get());
        if (accounts.authenticate(account, password).isEmpty()) return new Confirmation.Wrong();
        throttle.succeed(attempt);
        return new Confirmation.Right();
    }

    /** A new session for whoever was signed in and changed their password, which ended all of theirs. */
    public SignInResult.SignedIn again(Session former, Caller caller) {
        return sessions.open(accounts.find(former.account().name()).orElseThrow(), true, caller);
    }

    private Attempt attempt(Attempt.Secret secret, String account, Caller caller) {
        String device = devices.find(account, caller.device()).orElse(null);
        return new Attempt(secret, account, caller.address(), device);
    }
}
