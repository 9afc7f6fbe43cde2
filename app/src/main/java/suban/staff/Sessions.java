package suban.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
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

    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_LENGTH = 43;

    private final Database database;
    private final Clock clock;
    private final SessionTable table = new SessionTable();
    private final SecureRandom unguessable = new SecureRandom();

    public Sessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens a session for somebody whose password was right. */
    SignInResult.SignedIn open(StaffAccount account) {
        byte[] random = new byte[TOKEN_BYTES];
        unguessable.nextBytes(random);
        String token = encoded(random);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        database.write(handle -> {
            table.add(handle, digest(token), account.name(), now);
            return token;
        });
        return new SignInResult.SignedIn(token, session(token, account, now));
    }

    /** The session of a token, if it is one that has not ended. */
    public Optional<Session> find(String token) {
        if (token.length() != TOKEN_LENGTH) return Optional.empty();
        Instant now = clock.instant();
        String digest = digest(token);
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
            table.remove(handle, digest(token));
            return token;
        });
    }

    /** Removes what has ended; says how many. */
    public int sweep() {
        Instant now = clock.instant();
        return database.write(handle -> table.removeExpired(handle, now.minus(ABSOLUTE), now.minus(IDLE)));
    }

    private static Session session(String token, StaffAccount account, Instant created) {
        return new Session(account, digest("form:" + token), created, created.plus(ABSOLUTE));
    }

    private static String digest(String token) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
