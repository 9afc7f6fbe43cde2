package suban.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.storage.Database;

/**
 * Browsers that each account has signed in with, known again by a cookie, so that strangers who guess at an account do
 * not keep its owner out. A browser gets a new token at each sign-in. Thread-safe.
 *
 * @see <a href="https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies">Device cookies</a>
 */
public final class Devices {
    /** How long a browser is known after the last sign-in. */
    public static final Duration KNOWN = Duration.ofDays(180);
    /** Of one account; signing in with one more forgets the one that was not used for the longest time. */
    static final int MOST = 10;

    private final Database database;
    private final Clock clock;
    private final Tokens tokens = new Tokens();
    private final DeviceTable table = new DeviceTable();

    public Devices(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The digest of a browser's token if the account knows it. Asks the same whether there is such an account or not. */
    Optional<String> find(String account, @Nullable String token) {
        if (token == null || !Tokens.isToken(token)) return Optional.empty();
        String digest = Tokens.digest(token);
        Instant since = clock.instant().minus(KNOWN);
        boolean known =
                database.read(handle -> table.accounts(handle, digest, since)).contains(account);
        return known ? Optional.of(digest) : Optional.empty();
    }

    /** The account has signed in with this browser. Gives the token that the browser has from now on. */
    String remember(String account, @Nullable String former) {
        String token = tokens.make();
        database.write(handle -> {
            // Whoever planted a token of theirs in a colleague's browser has nothing of it.
            if (former != null && Tokens.isToken(former))
                table.rename(handle, Tokens.digest(former), Tokens.digest(token));
            table.put(handle, Tokens.digest(token), account, clock.instant());
            table.removeBeyond(handle, account, MOST);
            return token;
        });
        return token;
    }

    static void forget(Handle handle, String account) {
        new DeviceTable().removeAll(handle, account);
    }

    /** Removes what has expired; says how many. */
    public int sweep() {
        Instant since = clock.instant().minus(KNOWN);
        return database.write(handle -> table.removeUnused(handle, since));
    }
}
