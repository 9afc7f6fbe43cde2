package suban.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import suban.storage.Database;

/**
 * Who is signed in. The token is 256 random bits in the cookie; the database holds its SHA-256 only. The token against
 * forged forms follows from it, so it needs no storing. Sessions survive a restart. Thread-safe.
 */
public final class Sessions {
    /** A session ends when nobody used it for this long. */
    public static final Duration IDLE = Duration.ofHours(8);
    /** A session ends after this long in any case. */
    public static final Duration ABSOLUTE = Duration.ofHours(24);
    /** Use is written down no more often than this, so reading a page rarely writes. */
    private static final Duration TOUCH = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final SessionTable table = new SessionTable();
    private final Tokens tokens = new Tokens();

    public Sessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens a session for somebody whose password was right. */
    SignInResult.SignedIn open(StaffAccount account) {
        String token = tokens.make();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        database.write(handle -> {
            table.add(handle, Tokens.digest(token), account.name(), now);
            return token;
        });
        return new SignInResult.SignedIn(token, session(token, account, now), null);
    }

    /** The session of a token, if it is one that has not ended. */
    public Optional<Session> find(String token) {
        if (!Tokens.isToken(token)) return Optional.empty();
        Instant now = clock.instant();
        String digest = Tokens.digest(token);
        Optional<SessionTable.Row> row = database.read(handle -> table.find(handle, digest))
                .filter(r -> !r.account().disabled())
                .filter(r -> now.isBefore(r.created().plus(ABSOLUTE)))
                .filter(r -> now.isBefore(r.seen().plus(IDLE)));
        if (row.isPresent() && now.isAfter(row.get().seen().plus(TOUCH))) {
            database.write(handle -> {
                table.touch(handle, digest, now);
                return digest;
            });
        }
        return row.map(r -> session(token, r.account(), r.created()));
    }

    /** Whether a form came from a page of this session. Takes the same time for any guess. */
    public boolean isGenuine(Session session, String csrfToken) {
        return MessageDigest.isEqual(
                session.csrfToken().getBytes(StandardCharsets.UTF_8), csrfToken.getBytes(StandardCharsets.UTF_8));
    }

    public void signOut(String token) {
        database.write(handle -> {
            table.remove(handle, Tokens.digest(token));
            return token;
        });
    }

    /** Removes what has ended; says how many. */
    public int sweep() {
        Instant now = clock.instant();
        return database.write(handle -> table.removeExpired(handle, now.minus(ABSOLUTE), now.minus(IDLE)));
    }

    private static Session session(String token, StaffAccount account, Instant created) {
        return new Session(account, Tokens.digest("form:" + token), created, created.plus(ABSOLUTE));
    }
}
