package suban.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** The accounts of staff. Names are the same in any case and width. Thread-safe. */
public final class StaffAccounts {
    private static final String FIRST_NAME = "admin";

    private final Database database;
    private final Clock clock;
    private final List<String> wordsOfTheService;
    private final Passwords passwords = new Passwords();
    private final AccountTable table = new AccountTable();
    private final SessionTable sessions = new SessionTable();
    private final SecondFactorTable factors = new SecondFactorTable();
    private final ActivationCodes activations;
    private final StaffDirectory directory;

    /**
     * @param vault has the key of the activation codes
     * @param wordsOfTheService names of the service and the city, which are no passwords
     */
    public StaffAccounts(Database database, Vault vault, Clock clock, List<String> wordsOfTheService) {
        this.database = database;
        this.activations = new ActivationCodes(database, vault, clock);
        this.directory = new StaffDirectory(database);
        this.clock = clock;
        this.wordsOfTheService = List.copyOf(wordsOfTheService);
    }

    /**
     * Adds an account with a password of its owner's choice.
     *
     * @param name 2 to 40 letters, digits, dots, dashes or underscores
     * @param password 10 to 200 characters
     */
    public AccountResult add(String name, String displayName, Role role, String password) {
        return add(name, displayName, role, password, account -> {});
    }

    /** @param also what is written together with the account */
    public AccountResult add(String name, String displayName, Role role, String password, Consumer<StaffAccount> also) {
        return add(name, displayName, Post.of(role), password, also);
    }

    /** @param post its unit and districts need not be the city's: whoever lets somebody choose them sees to that */
    public AccountResult add(String name, String displayName, Post post, String password, Consumer<StaffAccount> also) {
        String plainName = AccountNames.plain(name);
        List<String> problems = AccountNames.problems(plainName, displayName);
        problems.addAll(post.problems());
        problems.addAll(Passwords.problems(password, wordsOfTheService, plainName, displayName));
        if (!problems.isEmpty()) return new AccountResult.Invalid(problems);
        StaffAccount account = account(plainName, displayName.strip(), post, false);
        StoredPassword stored = StoredPassword.own(passwords.hash(password));
        return put(account, stored, also) ? new AccountResult.Done(account) : new AccountResult.NameTaken();
    }

    /** Adds an account with a first password. */
    public AccountResult add(String name, String displayName, Role role, Consumer<StaffAccount> also) {
        return add(name, displayName, Post.of(role), also);
    }

    /** Adds an account with a first password. */
    public AccountResult add(String name, String displayName, Post post, Consumer<StaffAccount> also) {
        String plainName = AccountNames.plain(name);
        List<String> problems = AccountNames.problems(plainName, displayName);
        problems.addAll(post.problems());
        if (!problems.isEmpty()) return new AccountResult.Invalid(problems);
        FirstPassword first = new FirstPassword(account(plainName, displayName.strip(), post, true), newPassword());
        StoredPassword stored = stored(first);
        return put(first.account(), stored, also) ? new AccountResult.Issued(first) : new AccountResult.NameTaken();
    }

    /** Makes the first administrator if there are no accounts at all. */
    public Optional<FirstPassword> addFirstAdministrator(Consumer<StaffAccount> also) {
        if (database.read(table::count) > 0) return Optional.empty();
        FirstPassword first = new FirstPassword(
                account(FIRST_NAME, "Administrator", Post.of(Role.ADMINISTRATOR), true), newPassword());
        StoredPassword stored = stored(first);
        boolean added = database.write(handle -> table.count(handle) == 0 && put(first.account(), stored, also));
        return added ? Optional.of(first) : Optional.empty();
    }

    /** Sets a password of its owner's choice and ends every session of the account. */
    public AccountResult changePassword(String name, String password) {
        return changePassword(name, password, account -> {});
    }

    /** @param also what is written together with the password */
    public AccountResult changePassword(String name, String password, Consumer<StaffAccount> also) {
        Optional<StaffAccount> known = find(name);
        if (known.isEmpty()) return new AccountResult.UnknownAccount();
        StaffAccount owner = known.get();
        List<String> problems = Passwords.problems(password, wordsOfTheService, owner.name(), owner.displayName());
        if (problems.isEmpty() && authenticate(name, password).isPresent()) problems = List.of("password-same");
        if (!problems.isEmpty()) return new AccountResult.Invalid(problems);
        StoredPassword stored = StoredPassword.own(passwords.hash(password));
        return change(name, (handle, account) -> {
            setPassword(handle, account, stored);
            sessions.removeAll(handle, account.name());
            also.accept(account);
            return done(handle, account);
        });
    }

    /** A first password in place of one that was forgotten. Sessions end, and no browser is known any more. */
    public AccountResult resetPassword(String name) {
        return resetPassword(name, account -> {});
    }

    /** @param also what is written together with the password */
    public AccountResult resetPassword(String name, Consumer<StaffAccount> also) {
        String password = newPassword();
        StoredPassword stored =
                new StoredPassword(passwords.hash(password), clock.instant().plus(FirstPassword.GOOD));
        return change(name, (handle, account) -> {
            setPassword(handle, account, stored);
            shutOut(handle, account);
            also.accept(account);
            StaffAccount changed = table.find(handle, account.name()).orElseThrow();
            return new AccountResult.Issued(new FirstPassword(changed, password));
        });
    }

    /** Another display name, another post, or both. Another post ends the account's sessions. */
    public AccountResult update(String name, String displayName, Post post) {
        List<String> problems = new ArrayList<>();
        if (!AccountNames.isDisplayName(displayName)) problems.add("display-name-invalid");
        problems.addAll(post.problems());
        if (!problems.isEmpty()) return new AccountResult.Invalid(problems);
        return change(name, (handle, account) -> {
            if (post.role() != Role.ADMINISTRATOR && table.isLastAdministrator(handle, account)) {
                return new AccountResult.LastAdministrator();
            }
            table.update(handle, account.name(), displayName.strip(), post);
            if (!post.equals(account.post())) sessions.removeAll(handle, account.name());
            return done(handle, account);
        });
    }

    /** The same, as far as the new role allows: its unit and districts go where the role has none. */
    public AccountResult update(String name, String displayName, Role role) {
        Optional<StaffAccount> account = find(name);
        return account.isEmpty()
                ? new AccountResult.UnknownAccount()
                : update(name, displayName, account.get().post().as(role));
    }

    public AccountResult changePost(String name, Post post) {
        Optional<StaffAccount> account = find(name);
        return account.isEmpty()
                ? new AccountResult.UnknownAccount()
                : update(name, account.get().displayName(), post);
    }

    public AccountResult changeRole(String name, Role role) {
        Optional<StaffAccount> account = find(name);
        return account.isEmpty()
                ? new AccountResult.UnknownAccount()
                : update(name, account.get().displayName(), role);
    }

    /** Nobody signs in with it any more; its sessions end. What it did stays on record. */
    public AccountResult disable(String name) {
        return change(name, (handle, account) -> {
            if (table.isLastAdministrator(handle, account)) return new AccountResult.LastAdministrator();
            table.setDisabled(handle, account.name(), true);
            shutOut(handle, account);
            return done(handle, account);
        });
    }

    public AccountResult enable(String name) {
        return change(name, (handle, account) -> {
            table.setDisabled(handle, account.name(), false);
            sessions.removeAll(handle, account.name());
            return done(handle, account);
        });
    }

    /** For whoever lost telephone and recovery codes. Who needs a second factor sets one up at the next sign-in. */
    public AccountResult resetSecondFactor(String name) {
        return change(name, (handle, account) -> {
            factors.remove(handle, account.name());
            shutOut(handle, account);
            return done(handle, account);
        });
    }

    /** Finds many at once. */
    public StaffDirectory directory() {
        return directory;
    }

    public Optional<StaffAccount> find(String name) {
        String plainName = AccountNames.plain(name);
        return AccountNames.isName(plainName)
                ? database.read(handle -> table.find(handle, plainName))
                : Optional.empty();
    }

    /** The account if the password is its password, or its code where it has none yet. Takes the same time whether there is such an account or not. */
    Optional<StaffAccount> authenticate(String name, String password) {
        String plainName = AccountNames.plain(name);
        if (!AccountNames.isName(plainName) || password.length() > Passwords.LONGEST) {
            passwords.compareWithNobodys("");
            return Optional.empty();
        }
        Optional<String> hash = database.read(handle -> table.findPasswordHash(handle, plainName));
        if (hash.isEmpty()) {
            passwords.compareWithNobodys(password);
            return Optional.empty();
        }
        if (StoredPassword.isNone(hash.get())) {
            passwords.compareWithNobodys(password);
            return activations.isCodeOf(plainName, password) ? find(plainName) : Optional.empty();
        }
        return passwords.matches(password, hash.get()) ? find(plainName) : Optional.empty();
    }

    /** Says whether a first password or an activation code may be used; that was its one time. */
    boolean useFirstPassword(StaffAccount account) {
        return database.write(handle -> account.withoutPassword()
                ? activations.use(handle, account.name())
                : table.useFirstPassword(handle, account.name(), clock.instant()));
    }

    private boolean put(StaffAccount account, StoredPassword password, Consumer<StaffAccount> also) {
        return database.write(handle -> {
            boolean isNew = table.add(handle, account, password);
            if (isNew) also.accept(account);
            return isNew;
        });
    }

    private AccountResult change(String name, BiFunction<Handle, StaffAccount, AccountResult> change) {
        String plainName = AccountNames.plain(name);
        if (!AccountNames.isName(plainName)) return new AccountResult.UnknownAccount();
        return database.write(handle -> {
            @Nullable StaffAccount account = table.find(handle, plainName).orElse(null);
            return account == null ? new AccountResult.UnknownAccount() : change.apply(handle, account);
        });
    }

    private AccountResult done(Handle handle, StaffAccount account) {
        return new AccountResult.Done(table.find(handle, account.name()).orElseThrow());
    }

    private void setPassword(Handle handle, StaffAccount account, StoredPassword password) {
        table.setPassword(handle, account.name(), password);
        activations.forget(handle, account.name());
    }

    private void shutOut(Handle handle, StaffAccount account) {
        sessions.removeAll(handle, account.name());
        Devices.forget(handle, account.name());
    }

    private StoredPassword stored(FirstPassword first) {
        return new StoredPassword(
                passwords.hash(first.password()), clock.instant().plus(FirstPassword.GOOD));
    }

    private static String newPassword() {
        return Passwords.readable(new SecureRandom());
    }

    private StaffAccount account(String name, String displayName, Post post, boolean firstPassword) {
        return new StaffAccount(
                name,
                displayName,
                post.role(),
                post.unit(),
                post.districts(),
                false,
                firstPassword,
                false,
                false,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
