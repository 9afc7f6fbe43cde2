package suban.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import suban.storage.Database;
import suban.storage.Ids;

/**
 * Who is signed in. The token is 256 random bits in the cookie; the database holds its SHA-256 only. The token against
 * forged forms follows from it, so it needs no storing. Sessions survive a restart. Thread-safe.
 */
public final class Sessions {
    /** A session ends when nobody used it for this long. */
    public static final Duration IDLE = Duration.ofHours(8);
    /** A session ends after this long in any case. */
    public static final Duration ABSOLUTE = Duration.ofHours(24);
    /** How long there is to give a code after the password. */
    static final Duration CODE_TIME = Duration.ofMinutes(10);
    /** Use is written down no more often than this, so reading a page rarely writes. */
    private static final Duration TOUCH = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final SecondFactorRule rule;
    private final SessionTable table = new SessionTable();
    private final Tokens tokens = new Tokens();

    public Sessions(Database database, Clock clock, SecondFactorRule rule) {
        this.database = database;
        this.clock = clock;
        this.rule = rule;
    }

    /**
     * Opens a session for somebody whose password was right, and ends the one that their browser had.
     *
     * @param verified whether a code was given, or none is needed
     */
    SignInResult.SignedIn open(StaffAccount account, boolean verified, Caller caller) {
        String token = tokens.make();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        OpenSession session = new OpenSession(Ids.next(), now, now, network(caller.address()), caller.browser());
        SessionTable.Row row = new SessionTable.Row(account, session, verified);
        database.write(handle -> {
            if (caller.session() != null) table.remove(handle, Tokens.digest(caller.session()));
            table.add(handle, Tokens.digest(token), row);
            return token;
        });
        return new SignInResult.SignedIn(token, session(token, row), null);
    }

    /** The session of a token, if it is one that has not ended. */
    public Optional<Session> find(String token) {
        if (!Tokens.isToken(token)) return Optional.empty();
        Instant now = clock.instant();
        String digest = Tokens.digest(token);
        Optional<SessionTable.Row> row =
                database.read(handle -> table.find(handle, digest)).filter(r -> isAlive(r, now));
        if (row.isPresent() && now.isAfter(row.get().session().seen().plus(TOUCH))) {
            database.write(handle -> {
                table.touch(handle, digest, now);
                return digest;
            });
        }
        return row.map(r -> session(token, r));
    }

    /** Whether a form came from a page of this session. Takes the same time for any guess. */
    public boolean isGenuine(Session session, String csrfToken) {
        return MessageDigest.isEqual(
                session.csrfToken().getBytes(StandardCharsets.UTF_8), csrfToken.getBytes(StandardCharsets.UTF_8));
    }

    /** All of one's own, the one used last first. */
    public List<OpenSession> list(Session own) {
        Instant now = clock.instant();
        return database.read(handle -> table.list(handle, own.account().name(), now.minus(ABSOLUTE), now.minus(IDLE)));
    }

    /** Ends one of one's own. */
    public void end(Session own, String id) {
        database.write(handle -> {
            table.removeOne(handle, own.account().name(), id);
            return id;
        });
    }

    /** Ends all of one's own but this one. */
    public void endOthers(Session own) {
        database.write(handle -> {
            table.removeOthers(handle, own.account().name(), own.id());
            return own;
        });
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

    private static boolean isAlive(SessionTable.Row row, Instant now) {
        Instant created = row.session().created();
        return !row.account().disabled()
                && now.isBefore(created.plus(row.verified() ? ABSOLUTE : CODE_TIME))
                && now.isBefore(row.session().seen().plus(IDLE));
    }

    /** Enough to recognise one's own network, and no more: 203.0.113.0/24. */
    private static String network(String address) {
        return address.replaceFirst("^(\\d+\\.\\d+\\.\\d+)\\.\\d+$", "$1.0/24");
    }

    private Session session(String token, SessionTable.Row row) {
        Instant created = row.session().created();
        return new Session(
                row.session().id(),
                row.account(),
                SignInStep.next(row.account(), row.verified(), rule),
                Tokens.digest("form:" + token),
                created,
                created.plus(row.verified() ? ABSOLUTE : CODE_TIME));
    }
}
