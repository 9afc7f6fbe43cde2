package suban.staff;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import suban.storage.Database;

/** The accounts of staff. Names are the same in any case and width. Thread-safe. */
public final class StaffAccounts {
    private static final String FIRST_NAME = "admin";
    private static final int LONGEST_DISPLAY_NAME = 80;
    /** Who does something without an account, in histories and in the audit log. */
    private static final Set<String> RESERVED = Set.of("resident", "chatbot", "service", "stranger");

    private final Database database;
    private final Clock clock;
    private final Passwords passwords = new Passwords();
    private final AccountTable table = new AccountTable();
    private final SessionTable sessions = new SessionTable();

    public StaffAccounts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds an account.
     *
     * @param name 2 to 40 letters, digits, dots, dashes or underscores
     * @param password 10 to 200 characters
     */
    public AccountResult add(String name, String displayName, Role role, String password) {
        return add(name, displayName, role, password, account -> {});
    }

    /** @param also what is written together with the account */
    public AccountResult add(String name, String displayName, Role role, String password, Consumer<StaffAccount> also) {
        String plainName = plain(name);
        List<String> problems = new ArrayList<>();
        if (!isName(plainName)) problems.add("name-invalid");
        if (!isDisplayName(displayName)) problems.add("display-name-invalid");
        problems.addAll(Passwords.problems(plainName, password));
        if (!problems.isEmpty()) return new AccountResult.Invalid(problems);
        StaffAccount account = account(plainName, displayName.strip(), role);
        String hash = passwords.hash(password);
        return database.write(handle -> {
            if (!table.add(handle, account, hash)) return new AccountResult.NameTaken();
            also.accept(account);
            return new AccountResult.Done(account);
        });
    }

    /** A password that is easy to read out and hard to guess. */
    public static String newPassword() {
        return Passwords.readable(new SecureRandom());
    }

    /**
     * Makes the first administrator if there are no accounts at all. The password is in the answer and nowhere else.
     *
     * @param also what is written together with the account
     */
    public Optional<FirstAdministrator> addFirstAdministrator(Consumer<StaffAccount> also) {
        if (database.read(table::count) > 0) return Optional.empty();
        StaffAccount account = account(FIRST_NAME, "Administrator", Role.ADMINISTRATOR);
        String password = newPassword();
        String hash = passwords.hash(password);
        boolean added = database.write(handle -> {
            boolean isFirst = table.count(handle) == 0 && table.add(handle, account, hash);
            if (isFirst) also.accept(account);
            return isFirst;
        });
        return added ? Optional.of(new FirstAdministrator(account, password)) : Optional.empty();
    }

    /** Sets a new password and ends every session of the account. */
    public AccountResult changePassword(String name, String password) {
        return changePassword(name, password, account -> {});
    }

    /** @param also what is written together with the password */
    public AccountResult changePassword(String name, String password, Consumer<StaffAccount> also) {
        List<String> problems = Passwords.problems(plain(name), password);
        if (!problems.isEmpty()) return new AccountResult.Invalid(problems);
        String hash = passwords.hash(password);
        return change(name, (handle, account) -> {
            table.setPasswordHash(handle, account.name(), hash);
            sessions.removeAll(handle, account.name());
            also.accept(account);
            return new AccountResult.Done(account);
        });
    }

    /** Nobody signs in with it any more; its sessions end. What it did stays on record. */
    public AccountResult disable(String name) {
        return change(name, (handle, account) -> {
            if (account.role() == Role.ADMINISTRATOR && table.countOtherAdministrators(handle, account.name()) == 0) {
                return new AccountResult.LastAdministrator();
            }
            table.setDisabled(handle, account.name(), true);
            sessions.removeAll(handle, account.name());
            return new AccountResult.Done(table.find(handle, account.name()).orElseThrow());
        });
    }

    public AccountResult enable(String name) {
        return change(name, (handle, account) -> {
            table.setDisabled(handle, account.name(), false);
            return new AccountResult.Done(table.find(handle, account.name()).orElseThrow());
        });
    }

    public Optional<StaffAccount> find(String name) {
        String plainName = plain(name);
        return isName(plainName) ? database.read(handle -> table.find(handle, plainName)) : Optional.empty();
    }

    /** By name. */
    public List<StaffAccount> list() {
        return database.read(table::list);
    }

    /** The account if the password is its password. Takes the same time whether there is such an account or not. */
    Optional<StaffAccount> authenticate(String name, String password) {
        String plainName = plain(name);
        if (!isName(plainName) || password.length() > Passwords.LONGEST) {
            passwords.compareWithNobodys("");
            return Optional.empty();
        }
        Optional<String> hash = database.read(handle -> table.findPasswordHash(handle, plainName));
        if (hash.isEmpty()) {
            passwords.compareWithNobodys(password);
            return Optional.empty();
        }
        return passwords.matches(password, hash.get()) ? find(plainName) : Optional.empty();
    }

    /** A name as it is kept: full-width letters made plain, lower case. */
    static String plain(String name) {
        if (name.length() > LONGEST_DISPLAY_NAME) return "";
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private AccountResult change(String name, BiFunction<Handle, StaffAccount, AccountResult> change) {
        String plainName = plain(name);
        if (!isName(plainName)) return new AccountResult.UnknownAccount();
        return database.write(handle -> {
            Optional<StaffAccount> account = table.find(handle, plainName);
            return account.isEmpty() ? new AccountResult.UnknownAccount() : change.apply(handle, account.get());
        });
    }

    private StaffAccount account(String name, String displayName, Role role) {
        return new StaffAccount(name, displayName, role, false, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static boolean isName(String plainName) {
        return plainName.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}") && !RESERVED.contains(plainName);
    }

    private static boolean isDisplayName(String displayName) {
        return !displayName.isBlank()
                && displayName.length() <= LONGEST_DISPLAY_NAME
                && displayName
                        .codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
