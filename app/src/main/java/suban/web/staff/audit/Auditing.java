package suban.web.staff.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditLog;
import suban.audit.Outcome;
import suban.audit.Subject;
import suban.http.ClientAddress;
import suban.staff.Session;

/** Writes down what staff do on their pages, with the network they do it from. Thread-safe. */
public final class Auditing {
    private static final int MOST_NETWORKS = 10_000;

    private final AuditLog log;
    private final ClientAddress address;

    /** Networks of which a throttled attempt was written down in the last minute: guessing must not fill the log. */
    private final Cache<String, Boolean> throttled = Caffeine.newBuilder()
            .maximumSize(MOST_NETWORKS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    public Auditing(AuditLog log, ClientAddress address) {
        this.log = log;
        this.address = address;
    }

    /** Somebody who is signed in has done this, or is about to see it: call before it is shown. */
    public void done(Context ctx, Session session, Action action, Subject subject) {
        log.record(actor(session), action, subject, Outcome.DONE, address.of(ctx));
    }

    /** The same, done to many. */
    public void doneToAll(Context ctx, Session session, Action action, List<Subject> subjects) {
        log.recordAll(actor(session), action, subjects, address.of(ctx));
    }

    /** Somebody who is signed in wanted this and may not have it. */
    public void refused(Context ctx, Session session, Action action, Subject subject) {
        log.record(actor(session), action, subject, Outcome.REFUSED, address.of(ctx));
    }

    /** Somebody signed in with this account. */
    public void signedIn(Context ctx, String account) {
        log.record(Actor.account(account), Action.SIGN_IN, Subject.account(account), Outcome.DONE, address.of(ctx));
    }

    /**
     * Somebody could not sign in.
     *
     * @param account that there is; null when what was typed is none, and may be a password in the wrong field
     */
    public void notSignedIn(Context ctx, @Nullable String account) {
        Subject subject = account == null ? Subject.NONE : Subject.account(account);
        log.record(Actor.STRANGER, Action.SIGN_IN_FAILED, subject, Outcome.REFUSED, address.of(ctx));
    }

    /** Somebody knew an account's password and gave a wrong code. */
    public void wrongCode(Context ctx, String account) {
        log.record(Actor.STRANGER, Action.CODE_FAILED, Subject.account(account), Outcome.REFUSED, address.of(ctx));
    }

    /**
     * Somebody had to wait before the next attempt; written down once a minute for each network.
     *
     * @param account that there is; null when what was typed is none
     */
    public void throttled(Context ctx, @Nullable String account) {
        String network = address.of(ctx);
        if (throttled.asMap().putIfAbsent(network, true) != null) return;
        Subject subject = account == null ? Subject.NONE : Subject.account(account);
        log.record(Actor.STRANGER, Action.SIGN_IN_THROTTLED, subject, Outcome.REFUSED, network);
    }

    /**
     * Makes a change and writes it down, both or neither; see {@link AuditLog#together}.
     *
     * @param outcome of the change's result, null when there is nothing to write down
     */
    public <R> R together(
            Context ctx,
            Session session,
            Action action,
            Subject subject,
            Supplier<R> change,
            Function<R, @Nullable Outcome> outcome) {
        return log.together(actor(session), action, subject, address.of(ctx), change, outcome);
    }

    private static Actor actor(Session session) {
        return Actor.account(session.account().name());
    }
}
