package suban.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import suban.storage.Database;
import suban.storage.vault.Vault;

/**
 * Codes that many accounts at once are opened with: 80 random bits each, {@code ABCD-EFGH-IJKL-MNOP}, taken once in place of a
 * password that nobody has chosen yet. The database holds a keyed hash, so a code costs no slow hashing. Thread-safe.
 */
public final class ActivationCodes {
    /** How long one may be used. */
    public static final Duration GOOD = Duration.ofDays(14);

    private static final int BYTES = 10;
    private static final int LETTERS = 16;
    private static final int GROUP = 4;

    private final Database database;
    private final Vault vault;
    private final Clock clock;
    private final ActivationTable table = new ActivationTable();
    private final SecureRandom unguessable = new SecureRandom();

    public ActivationCodes(Database database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * New codes for those of these accounts that are not disabled and have no password yet; former codes of theirs end. Show
     * them once and keep them nowhere.
     *
     * @param names a thousand at most
     * @param also what is written together with them; is handed the names that get one
     * @return codes by name, in the order of the names
     */
    public Map<String, String> issue(List<String> names, Consumer<List<String>> also) {
        if (names.isEmpty()) return Map.of();
        long until = clock.instant().plus(GOOD).toEpochMilli();
        return database.write(handle -> {
            Map<String, String> codes = new LinkedHashMap<>();
            Map<String, String> macs = new LinkedHashMap<>();
            for (String name : table.withoutPassword(handle, names)) {
                String code = make();
                codes.put(name, code);
                macs.put(name, mac(name, code));
            }
            table.put(handle, macs, until);
            also.accept(List.copyOf(codes.keySet()));
            return codes;
        });
    }

    /** Whether it is the code of this account, good or not. */
    boolean isCodeOf(String account, String typed) {
        if (plain(typed).length() != LETTERS) return false;
        String mac = mac(account, typed);
        return database.read(handle -> table.has(handle, account, mac));
    }

    /** Says whether the code was still good; it is not any more. */
    boolean use(Handle handle, String account) {
        return table.use(handle, account, clock.instant());
    }

    void forget(Handle handle, String account) {
        table.remove(handle, account);
    }

    private String make() {
        byte[] random = new byte[BYTES];
        unguessable.nextBytes(random);
        return Base32.text(random).replaceAll("(?<=\\G.{" + GROUP + "})(?=.)", "-");
    }

    private String mac(String account, String code) {
        return vault.mac("activation code", account + "\n" + plain(code));
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
    }
}
