package suban.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.intake.testing.AdjustableClock;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** Accounts, signing in and sessions. A subclass an engine. */
abstract class StaffContract {
    private static final String PASSWORD = "正确的马电池订书针 horse";
    private static final Caller ADDRESS = Caller.from("10.0.0.1");

    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z");

    @TempDir
    Path folder;

    private final Vault vault = Vault.temporary();
    private Database database;
    private StaffAccounts accounts;
    private Sessions sessions;
    private SignIn signIn;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        SecondFactorRule rule = SecondFactorRule.ADMINISTRATORS;
        accounts = new StaffAccounts(database, vault, clock, List.of("sample-city", "示例市", "速办"));
        sessions = new Sessions(database, clock, rule);
        SecondFactors factors = new SecondFactors(database, vault, clock, rule);
        signIn = new SignIn(accounts, sessions, factors, new Devices(database, clock), clock, true);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void the_first_start_makes_one_administrator_whose_password_works() throws Exception {
        List<Future<Boolean>> made = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                made.add(executor.submit(() -> accounts.addFirstAdministrator(account -> {})
                        .map(first ->
                                signIn.signIn("admin", first.password(), ADDRESS) instanceof SignInResult.SignedIn)
                        .orElse(false)));
            }
        }
        int working = 0;
        for (Future<Boolean> result : made) working += result.get() ? 1 : 0;
        assertThat(working).isEqualTo(1);
        assertThat(accounts.addFirstAdministrator(account -> {})).isEmpty();
        assertThat(accounts.directory().list(AccountFilter.ALL, null, 1000))
                .singleElement()
                .extracting(StaffAccount::role)
                .isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void the_password_is_kept_as_an_argon2id_hash_only() {
        add("li.na", Role.INTAKE);
        String hash = database.read(handle -> new AccountTable().findPasswordHash(handle, "li.na"))
                .orElseThrow();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("horse");
    }

    @Test
    void a_name_is_the_same_in_any_case_and_width() {
        add("Li.Na", Role.INTAKE);
        assertThat(accounts.find("ＬＩ.na").orElseThrow().name()).isEqualTo("li.na");
        assertThat(accounts.add("LI.NA", "另一位", Role.MANAGER, PASSWORD)).isEqualTo(new AccountResult.NameTaken());
        assertThat(signIn.signIn(" ｌｉ.ＮＡ ", PASSWORD, ADDRESS)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void what_is_wrong_with_an_account_is_said_at_once() {
        assertThat(accounts.add("x", " ", Role.INTAKE, "short"))
                .isEqualTo(new AccountResult.Invalid(
                        List.of("name-invalid", "display-name-invalid", "password-too-short")));
        assertThat(accounts.add("li.na", "李娜", Role.INTAKE, "aaaaaaaaaaaa"))
                .isEqualTo(new AccountResult.Invalid(List.of("password-too-simple")));
        assertThat(accounts.add("li.na", "李娜", Role.INTAKE, "长".repeat(1_000_000)))
                .isEqualTo(new AccountResult.Invalid(List.of("password-too-long")));
        assertThat(accounts.add("resident", "李娜", Role.INTAKE, PASSWORD))
                .isEqualTo(new AccountResult.Invalid(List.of("name-invalid")));
        assertThat(accounts.directory().list(AccountFilter.ALL, null, 1000)).isEmpty();
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_told_alike() {
        add("li.na", Role.INTAKE);
        assertThat(signIn.signIn("li.na", "not " + PASSWORD, ADDRESS)).isEqualTo(new SignInResult.Wrong());
        for (String name : List.of("nobody", "", "\0", "a'; --", "n".repeat(1_000_000))) {
            assertThat(signIn.signIn(name, PASSWORD, ADDRESS)).isEqualTo(new SignInResult.Wrong());
        }
        assertThat(signIn.signIn("li.na", "p".repeat(1_000_000), ADDRESS)).isEqualTo(new SignInResult.Wrong());
    }

    @Test
    void an_unknown_name_takes_as_long_as_a_wrong_password() {
        add("li.na", Role.INTAKE);
        accounts.authenticate("li.na", "warm up"); // both ways run the same code from here on
        long known = fastest("li.na");
        long unknown = fastest("nobody");
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    @Test
    void guessing_is_slowed_down_even_with_the_right_password_and_in_parallel() throws Exception {
        add("li.na", Role.INTAKE);
        List<Future<SignInResult>> guesses = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                String guess = "guess number " + i;
                guesses.add(executor.submit(() -> signIn.signIn("li.na", guess, ADDRESS)));
            }
        }
        int checked = 0;
        for (Future<SignInResult> guess : guesses) checked += guess.get() instanceof SignInResult.Wrong ? 1 : 0;
        assertThat(checked).isEqualTo(3);
        assertThat(signIn.signIn("li.na", PASSWORD, ADDRESS))
                .isEqualTo(new SignInResult.Throttled(Duration.ofSeconds(1)));
        clock.advance(Duration.ofSeconds(1));
        assertThat(signIn.signIn("li.na", PASSWORD, ADDRESS)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void a_disabled_account_is_told_so_only_with_its_password_and_its_sessions_end() {
        add("li.na", Role.INTAKE);
        String token = signedIn("li.na").token();
        accounts.disable("li.na");
        assertThat(sessions.find(token)).isEmpty();
        assertThat(signIn.signIn("li.na", "wrong password", ADDRESS)).isEqualTo(new SignInResult.Wrong());
        assertThat(signIn.signIn("li.na", PASSWORD, ADDRESS)).isEqualTo(new SignInResult.Disabled());
        accounts.enable("li.na");
        assertThat(signIn.signIn("li.na", PASSWORD, ADDRESS)).isInstanceOf(SignInResult.SignedIn.class);
    }

    @Test
    void the_last_administrator_stays() {
        add("admin", Role.ADMINISTRATOR);
        add("second", Role.ADMINISTRATOR);
        assertThat(accounts.disable("second")).isInstanceOf(AccountResult.Done.class);
        assertThat(accounts.disable("admin")).isEqualTo(new AccountResult.LastAdministrator());
        assertThat(accounts.changeRole("admin", Role.MANAGER)).isEqualTo(new AccountResult.LastAdministrator());
        assertThat(accounts.disable("second")).isInstanceOf(AccountResult.Done.class);
        assertThat(accounts.changeRole("second", Role.MANAGER)).isInstanceOf(AccountResult.Done.class);
        assertThat(accounts.disable("nobody")).isEqualTo(new AccountResult.UnknownAccount());
    }

    @Test
    void a_new_password_ends_the_sessions_of_the_old_one() {
        add("li.na", Role.INTAKE);
        String token = signedIn("li.na").token();
        assertThat(accounts.changePassword("li.na", "a new one, much longer")).isInstanceOf(AccountResult.Done.class);
        assertThat(sessions.find(token)).isEmpty();
        assertThat(signIn.signIn("li.na", PASSWORD, ADDRESS)).isEqualTo(new SignInResult.Wrong());
        assertThat(signIn.signIn("li.na", "a new one, much longer", ADDRESS)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(accounts.changePassword("li.na", "a new one, much longer"))
                .isEqualTo(new AccountResult.Invalid(List.of("password-same")));
    }

    @Test
    void a_first_password_is_good_for_one_sign_in_which_leads_to_choosing_another() {
        FirstPassword first = issued(accounts.add("wang.wei", "王伟", Role.INTAKE, account -> {}));
        assertThat(accounts.find("wang.wei").orElseThrow().firstPassword()).isTrue();
        SignInResult.SignedIn signedIn = (SignInResult.SignedIn) signIn.signIn("wang.wei", first.password(), ADDRESS);
        assertThat(signedIn.session().next()).isEqualTo(SignInStep.PASSWORD);
        assertThat(sessions.find(signedIn.token()).orElseThrow().next()).isEqualTo(SignInStep.PASSWORD);
        assertThat(signIn.signIn("wang.wei", first.password(), ADDRESS))
                .isEqualTo(new SignInResult.FirstPasswordOver());
        assertThat(signIn.signIn("wang.wei", "not " + first.password(), ADDRESS))
                .isEqualTo(new SignInResult.Wrong());

        assertThat(accounts.changePassword("wang.wei", first.password()))
                .isEqualTo(new AccountResult.Invalid(List.of("password-same")));
        assertThat(accounts.changePassword("wang.wei", PASSWORD)).isInstanceOf(AccountResult.Done.class);
        assertThat(signedIn("wang.wei").session().next()).isEqualTo(SignInStep.DONE);
    }

    @Test
    void a_first_password_is_used_once_even_by_two_at_a_time() throws Exception {
        FirstPassword first = issued(accounts.add("wang.wei", "王伟", Role.INTAKE, account -> {}));
        List<Future<SignInResult>> attempts = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                attempts.add(executor.submit(() -> signIn.signIn("wang.wei", first.password(), ADDRESS)));
            }
        }
        int opened = 0;
        for (Future<SignInResult> attempt : attempts) {
            opened += attempt.get() instanceof SignInResult.SignedIn ? 1 : 0;
        }
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void a_first_password_ends_after_72_hours_and_a_reset_makes_another() {
        FirstPassword first = issued(accounts.add("wang.wei", "王伟", Role.INTAKE, account -> {}));
        clock.advance(Duration.ofHours(72));
        assertThat(signIn.signIn("wang.wei", first.password(), ADDRESS))
                .isEqualTo(new SignInResult.FirstPasswordOver());
        FirstPassword second = issued(accounts.resetPassword("wang.wei"));
        assertThat(second.password()).isNotEqualTo(first.password());
        assertThat(signIn.signIn("wang.wei", first.password(), ADDRESS)).isEqualTo(new SignInResult.Wrong());
        clock.advance(Duration.ofHours(72).minusMillis(1));
        assertThat(signIn.signIn("wang.wei", second.password(), ADDRESS)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(accounts.resetPassword("nobody")).isEqualTo(new AccountResult.UnknownAccount());
    }

    @Test
    void a_reset_or_another_role_ends_the_sessions_and_another_name_does_not() {
        add("li.na", Role.INTAKE);
        String token = signedIn("li.na").token();
        accounts.update("li.na", "李娜娜", Role.INTAKE);
        assertThat(sessions.find(token).orElseThrow().account().displayName()).isEqualTo("李娜娜");
        accounts.changeRole("li.na", Role.MANAGER);
        assertThat(sessions.find(token)).isEmpty();
        token = signedIn("li.na").token();
        accounts.resetPassword("li.na");
        assertThat(sessions.find(token)).isEmpty();
        assertThat(accounts.update("li.na", "\t", Role.INTAKE))
                .isEqualTo(new AccountResult.Invalid(List.of("display-name-invalid")));
    }

    @Test
    void signing_in_again_ends_the_browsers_old_session() {
        add("li.na", Role.INTAKE);
        String before = signedIn("li.na").token();
        Caller again = new Caller("10.0.0.1", "", null, before);
        String now = ((SignInResult.SignedIn) signIn.signIn("li.na", PASSWORD, again)).token();
        assertThat(sessions.find(before)).isEmpty();
        assertThat(sessions.find(now)).isPresent();
    }

    @Test
    void ones_own_sessions_are_listed_and_ended_and_nobody_elses() {
        add("li.na", Role.INTAKE);
        add("wang.wei", Role.INTAKE);
        Session other = signedIn("wang.wei").session();
        SignInResult.SignedIn first = signedIn("li.na");
        clock.advance(Duration.ofMinutes(5));
        SignInResult.SignedIn second = (SignInResult.SignedIn)
                signIn.signIn("li.na", PASSWORD, new Caller("203.0.113.77", "Chrome · Windows", null, null));
        Session own = second.session();
        assertThat(sessions.list(own))
                .extracting(OpenSession::id)
                .containsExactly(own.id(), first.session().id());
        assertThat(sessions.list(own).getFirst())
                .isEqualTo(
                        new OpenSession(own.id(), own.created(), own.created(), "203.0.113.0/24", "Chrome · Windows"));

        sessions.end(other, own.id());
        assertThat(sessions.find(second.token())).isPresent();
        sessions.end(own, first.session().id());
        assertThat(sessions.find(first.token())).isEmpty();
        String third = signedIn("li.na").token();
        sessions.endOthers(own);
        assertThat(sessions.find(third)).isEmpty();
        assertThat(sessions.find(second.token())).isPresent();
        assertThat(sessions.list(other)).hasSize(1);
    }

    @Test
    void common_passwords_and_words_of_the_service_are_refused() {
        for (String password : List.of(
                "woaini1314",
                "5201314520",
                "a123456789",
                "Password123",
                "P@ssw0rd2026",
                "sutong-sample-city",
                "li.na.2026",
                "Suban12345",
                "速办速办速办速办速办2026",
                "qazwsxedcrfv")) {
            assertThat(accounts.add("li.na", "李娜", Role.INTAKE, password))
                    .as(password)
                    .isEqualTo(new AccountResult.Invalid(List.of("password-common")));
        }
    }

    @Test
    void a_session_is_found_by_its_token_of_which_the_database_has_only_the_digest() {
        add("li.na", Role.INTAKE);
        SignInResult.SignedIn signedIn = signedIn("li.na");
        assertThat(sessions.find(signedIn.token())).contains(signedIn.session());
        assertThat(signedIn.token()).hasSize(43);
        List<String> kept = database.read(handle -> handle.createQuery("SELECT digest FROM staff_session")
                .mapTo(String.class)
                .list());
        assertThat(kept).hasSize(1).doesNotContain(signedIn.token());
        assertThat(sessions.find(kept.getFirst())).isEmpty();
        assertThat(sessions.find("")).isEmpty();
        assertThat(signedIn.toString()).doesNotContain(signedIn.token());
    }

    @Test
    void a_session_ends_after_eight_idle_hours_and_after_a_day_in_any_case() {
        add("li.na", Role.INTAKE);
        String idle = signedIn("li.na").token();
        String busy = signedIn("li.na").token();
        for (int hour = 1; hour < 24; hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(sessions.find(busy)).as("hour %d", hour).isPresent();
        }
        assertThat(sessions.find(idle)).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(sessions.find(busy)).isEmpty();
        assertThat(sessions.sweep()).isEqualTo(2);
    }

    @Test
    void signing_out_ends_one_session() {
        add("li.na", Role.INTAKE);
        String here = signedIn("li.na").token();
        String there = signedIn("li.na").token();
        sessions.signOut(here);
        assertThat(sessions.find(here)).isEmpty();
        assertThat(sessions.find(there)).isPresent();
    }

    @Test
    void a_form_is_genuine_with_its_own_sessions_token_only() {
        add("li.na", Role.INTAKE);
        Session session = signedIn("li.na").session();
        Session other = signedIn("li.na").session();
        assertThat(sessions.isGenuine(session, session.csrfToken())).isTrue();
        assertThat(sessions.isGenuine(session, other.csrfToken())).isFalse();
        assertThat(sessions.isGenuine(session, "")).isFalse();
    }

    private void add(String name, Role role) {
        assertThat(accounts.add(name, "李娜", role, PASSWORD)).isInstanceOf(AccountResult.Done.class);
    }

    private static FirstPassword issued(AccountResult result) {
        return ((AccountResult.Issued) result).first();
    }

    private SignInResult.SignedIn signedIn(String name) {
        return (SignInResult.SignedIn) signIn.signIn(name, PASSWORD, ADDRESS);
    }

    private long fastest(String name) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            accounts.authenticate(name, "wrong password");
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    private void hire(String name, Post post) {
        assertThat(accounts.add(name, name, post, PASSWORD, account -> {})).isInstanceOf(AccountResult.Done.class);
    }

    @Test
    void a_worker_of_a_unit_keeps_unit_and_districts_until_they_are_changed() {
        assertThat(accounts.add("wang.wei", "王伟", Role.UNIT, PASSWORD))
                .isEqualTo(new AccountResult.Invalid(List.of("unit-missing")));
        hire("wang.wei", Post.of(Role.UNIT, "water", "west", "east"));
        StaffAccount account = accounts.find("wang.wei").orElseThrow();
        assertThat(account.unit()).isEqualTo("water");
        assertThat(account.districts()).containsExactly("east", "west");

        SignInResult.SignedIn open = (SignInResult.SignedIn) signIn.signIn("wang.wei", PASSWORD, ADDRESS);
        assertThat(accounts.changePost("wang.wei", Post.of(Role.UNIT, "housing")))
                .isInstanceOf(AccountResult.Done.class);
        assertThat(sessions.find(open.token())).isEmpty();
        assertThat(accounts.find("wang.wei").orElseThrow().post()).isEqualTo(Post.of(Role.UNIT, "housing"));

        assertThat(accounts.changeRole("wang.wei", Role.INTAKE)).isInstanceOf(AccountResult.Done.class);
        assertThat(accounts.find("wang.wei").orElseThrow().unit()).isNull();
        assertThat(accounts.changeRole("wang.wei", Role.UNIT))
                .isEqualTo(new AccountResult.Invalid(List.of("unit-missing")));
    }

    @Test
    void accounts_are_found_a_page_at_a_time() {
        for (int i = 0; i < 12; i++) hire("worker" + (i + 10), Post.of(Role.UNIT, i % 3 == 0 ? "water" : "housing"));
        add("li.na", Role.INTAKE);
        StaffDirectory directory = accounts.directory();
        List<String> names = new ArrayList<>();
        String after = null;
        while (true) {
            List<StaffAccount> page = directory.list(AccountFilter.ALL, after, 5);
            page.forEach(account -> names.add(account.name()));
            if (page.size() < 5) break;
            after = page.getLast().name();
        }
        assertThat(names).hasSize(13).doesNotHaveDuplicates().isSorted();
        assertThat(directory.count(AccountFilter.ALL)).isEqualTo(13);
        assertThat(directory.count(new AccountFilter("", List.of(), Role.UNIT, "water")))
                .isEqualTo(4);
        assertThat(directory.count(new AccountFilter("R1", List.of(), null, null)))
                .isEqualTo(10);
        assertThat(directory.count(new AccountFilter("shui", List.of("water"), null, null)))
                .isEqualTo(4);
        assertThat(directory.count(new AccountFilter("%", List.of(), null, null)))
                .isZero();
        assertThat(directory.count(new AccountFilter("_", List.of(), null, null)))
                .isZero();
        assertThat(directory
                        .displayNames(List.of("li.na", "nobody", "worker10"))
                        .keySet())
                .containsExactlyInAnyOrder("li.na", "worker10");
        List<String> each = new ArrayList<>();
        directory.forEach(AccountFilter.ALL, account -> each.add(account.name()));
        assertThat(each).isEqualTo(names);
    }

    @Test
    void units_are_counted_with_those_who_cannot_sign_in_apart() {
        hire("w1", Post.of(Role.UNIT, "water"));
        hire("w2", Post.of(Role.UNIT, "water"));
        hire("h1", Post.of(Role.UNIT, "housing"));
        accounts.disable("w2");
        add("li.na", Role.INTAKE);
        assertThat(accounts.directory().countByUnit().values())
                .containsExactlyInAnyOrder(
                        new StaffDirectory.UnitCount("water", 2, 1, 0),
                        new StaffDirectory.UnitCount("housing", 1, 1, 0));
    }
}
