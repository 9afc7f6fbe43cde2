package suban.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import suban.storage.Database;
import suban.storage.vault.Vault;

/**
 * Codes beside the password: setting them up, and taking them. Secrets are stored sealed. Whoever may guess is decided by
 * {@link SignIn}. Thread-safe.
 */
public final class SecondFactors {
    private final Database database;
    private final Vault vault;
    private final Clock clock;
    private final SecondFactorRule rule;
    private final RecoveryCodes recovery;
    private final SecondFactorTable table = new SecondFactorTable();
    private final SessionTable sessions = new SessionTable();
    private final SecureRandom unguessable = new SecureRandom();

    public SecondFactors(Database database, Vault vault, Clock clock, SecondFactorRule rule) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.rule = rule;
        this.recovery = new RecoveryCodes(vault);
    }

    /** The secret that a session is offered, in Base32. The same until it is taken or the session ends. */
    public String offer(Session session) {
        String account = session.account().name();
        byte[] fresh = new byte[Totp.SECRET_BYTES];
        unguessable.nextBytes(fresh);
        String sealed = database.write(handle -> {
            Optional<String> known = table.findOffered(handle, session.id());
            if (known.isPresent()) return known.get();
            String made = seal(account, fresh);
            table.offer(handle, session.id(), made);
            return made;
        });
        return Base32.text(open(account, sealed));
    }

    /**
     * Takes the secret that was offered, once a code shows that the app has it. The account's other sessions end.
     *
     * @return the recovery codes, which nobody can be shown again; nothing if the code is wrong
     */
    public Optional<List<String>> enrol(Session session, String code) {
        String account = session.account().name();
        Optional<String> sealed = database.read(handle -> table.findOffered(handle, session.id()));
        if (sealed.isEmpty()) return Optional.empty();
        OptionalLong step = Totp.step(open(account, sealed.get()), plain(code), clock.instant());
        if (step.isEmpty()) return Optional.empty();
        List<String> codes = recovery.make();
        database.write(handle -> {
            table.set(handle, account, sealed.get(), step.getAsLong());
            table.forgetOffer(handle, session.id());
            table.putCodes(handle, account, macs(account, codes));
            sessions.removeOthers(handle, account, session.id());
            return account;
        });
        return Optional.of(codes);
    }

    /** Ten new codes in place of those that are left. */
    public List<String> renewRecoveryCodes(Session session) {
        String account = session.account().name();
        List<String> codes = recovery.make();
        database.write(handle -> {
            table.putCodes(handle, account, macs(account, codes));
            return account;
        });
        return codes;
    }

    public int countRecoveryCodes(Session session) {
        return database.read(
                handle -> table.countCodes(handle, session.account().name()));
    }

    /** Does without, if the account may. Says whether it may. */
    public boolean turnOff(Session session) {
        if (isDemandedOf(session.account())) return false;
        return database.write(handle -> {
            table.remove(handle, session.account().name());
            return true;
        });
    }

    public boolean isDemandedOf(StaffAccount account) {
        return rule.demandsOf(account.role());
    }

    /** Takes a code of the app or a recovery code; none is taken twice. */
    boolean take(String account, String code) {
        if (RecoveryCodes.isCode(code)) {
            String mac = recovery.mac(account, code);
            return database.write(handle -> table.takeCode(handle, account, mac));
        }
        Optional<String> sealed = database.read(handle -> table.findSecret(handle, account));
        if (sealed.isEmpty()) return false;
        OptionalLong step = Totp.step(open(account, sealed.get()), plain(code), clock.instant());
        return step.isPresent() && database.write(handle -> table.take(handle, account, step.getAsLong()));
    }

    private List<String> macs(String account, List<String> codes) {
        return codes.stream().map(code -> recovery.mac(account, code)).toList();
    }

    private String seal(String account, byte[] secret) {
        return Base64.getEncoder().encodeToString(vault.seal(belongsTo(account), secret));
    }

    private byte[] open(String account, String sealed) {
        return vault.open(belongsTo(account), Base64.getDecoder().decode(sealed));
    }

    private static String belongsTo(String account) {
        return "second factor of " + account;
    }

    /** Apps show a code as 123 456, and some keyboards write full-width digits. */
    private static String plain(String code) {
        StringBuilder digits = new StringBuilder();
        code.codePoints()
                .filter(Character::isDigit)
                .limit(Totp.DIGITS + 1)
                .forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
