package suban.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.intake.testing.AdjustableClock;
import suban.storage.Database;
import suban.storage.vault.Vault;
import suban.testing.Authenticator;

/** Codes beside the password. A subclass an engine. */
@SuppressWarnings("NullAway.Init")
abstract class SecondFactorContract {
    private static final String PASSWORD = "正确的马电池订书针 horse";
    private static final Caller CALLER = Caller.from("10.0.0.1");

    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private StaffAccounts accounts;
    private Sessions sessions;
    private SecondFactors factors;
    private SignIn signIn;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        wire(SecondFactorRule.ADMINISTRATORS);
        accounts.add("chief", "周主任", Role.ADMINISTRATOR, PASSWORD);
        accounts.add("li.na", "李娜", Role.INTAKE, PASSWORD);
    }

    private void wire(SecondFactorRule rule) {
        accounts = new StaffAccounts(database, Vault.temporary(), clock, List.of());
        sessions = new Sessions(database, clock, rule);
        factors = new SecondFactors(database, Vault.temporary(), clock, rule);
        signIn = new SignIn(accounts, sessions, factors, new Devices(database, clock), clock, true);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void administrators_must_and_others_may() {
        assertThat(signedIn("chief").session().next()).isEqualTo(SignInStep.SECOND_FACTOR);
        assertThat(signedIn("li.na").session().next()).isEqualTo(SignInStep.DONE);
        wire(SecondFactorRule.EVERYONE);
        assertThat(signedIn("li.na").session().next()).isEqualTo(SignInStep.SECOND_FACTOR);
    }

    @Test
    void a_secret_that_was_taken_is_shown_to_nobody_again() {
        SignInResult.SignedIn first = signedIn("chief");
        String taken = factors.offer(first.session());
        assertThat(factors.offer(first.session())).isEqualTo(taken);
        enrol(first.session());
        assertThat(factors.offer(first.session())).isNotEqualTo(taken);
    }

    @Test
    void once_it_is_set_up_the_password_alone_opens_nothing() {
        SignInResult.SignedIn first = signedIn("chief");
        SignInResult.SignedIn elsewhere = signedIn("chief");
        Authenticator app = enrol(first.session());
        assertThat(sessions.find(first.token()).orElseThrow().next()).isEqualTo(SignInStep.DONE);
        assertThat(sessions.find(elsewhere.token())).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        SignInResult.SignedIn waiting = signedIn("chief");
        assertThat(waiting.session().next()).isEqualTo(SignInStep.CODE);
        assertThat(waiting.device()).isNull();
        SignInResult.SignedIn open =
                (SignInResult.SignedIn) signIn.giveCode(waiting.session(), app.code(clock.instant()), caller(waiting));
        assertThat(open.session().next()).isEqualTo(SignInStep.DONE);
        assertThat(open.device()).isNotNull();
        assertThat(open.token()).isNotEqualTo(waiting.token());
        assertThat(sessions.find(waiting.token())).isEmpty();
        assertThat(sessions.list(open.session())).hasSize(2);
    }

    @Test
    void a_code_is_taken_once_and_none_from_before_it() {
        Authenticator app = enrol(signedIn("chief").session());
        Session waiting = signedIn("chief").session();
        // The code that set it up was a use, too.
        assertThat(signIn.giveCode(waiting, app.code(clock.instant()), CALLER)).isEqualTo(new SignInResult.Wrong());
        clock.advance(Duration.ofSeconds(30));
        String ahead = app.code(clock.instant().plusSeconds(30));
        assertThat(signIn.giveCode(waiting, ahead, CALLER)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(signIn.giveCode(waiting, ahead, CALLER)).isEqualTo(new SignInResult.Wrong());
        assertThat(signIn.giveCode(waiting, app.code(clock.instant()), CALLER)).isEqualTo(new SignInResult.Wrong());
    }

    @Test
    void guessing_codes_is_slowed_down_and_the_password_alone_does_not_start_over() {
        Authenticator app = enrol(signedIn("chief").session());
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 3; i++) {
            assertThat(signIn.giveCode(signedIn("chief").session(), "00000" + i, CALLER))
                    .isEqualTo(new SignInResult.Wrong());
        }
        assertThat(signIn.giveCode(signedIn("chief").session(), app.code(clock.instant()), CALLER))
                .isInstanceOf(SignInResult.Throttled.class);
    }

    @Test
    void there_are_ten_minutes_to_give_the_code() {
        enrol(signedIn("chief").session());
        String waiting = signedIn("chief").token();
        clock.advance(Sessions.CODE_TIME.minusMillis(1));
        assertThat(sessions.find(waiting)).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(sessions.find(waiting)).isEmpty();
    }

    @Test
    void each_recovery_code_signs_in_once_however_it_is_typed() {
        Session session = signedIn("chief").session();
        List<String> codes = enrol(session, app(session));
        assertThat(codes)
                .hasSize(RecoveryCodes.COUNT)
                .doesNotHaveDuplicates()
                .allMatch(c -> c.matches("[A-Z2-7]{5}-[A-Z2-7]{5}-[A-Z2-7]{5}"));
        String typed = " " + codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace('-', ' ');
        Session waiting = signedIn("chief").session();
        assertThat(signIn.giveCode(waiting, typed, CALLER)).isInstanceOf(SignInResult.SignedIn.class);
        assertThat(signIn.giveCode(waiting, typed, CALLER)).isEqualTo(new SignInResult.Wrong());
        assertThat(factors.countRecoveryCodes(session)).isEqualTo(9);
        List<String> renewed = factors.renewRecoveryCodes(session);
        assertThat(factors.take("chief", codes.get(1))).isFalse();
        assertThat(factors.take("li.na", renewed.getFirst())).isFalse();
        assertThat(factors.take("chief", renewed.getFirst())).isTrue();
    }

    @Test
    void neither_secret_nor_recovery_code_can_be_read_in_the_database() {
        Session session = signedIn("chief").session();
        String secret = factors.offer(session);
        List<String> codes = enrol(session, new Authenticator(secret));
        String kept = database.read(
                        handle -> handle.createQuery("""
                        SELECT second_factor AS kept FROM staff_account WHERE name = 'chief'
                        UNION ALL SELECT mac FROM staff_recovery_code
                        UNION ALL SELECT offered FROM staff_session WHERE offered IS NOT NULL
                        """).mapTo(String.class).list())
                .toString();
        assertThat(kept).doesNotContain(secret);
        for (String code : codes) assertThat(kept).doesNotContain(code, code.replace("-", ""));
    }

    @Test
    void what_is_typed_wrong_sets_nothing_up() {
        Session session = signedIn("chief").session();
        assertThat(factors.enrol(session, "123456")).isEmpty();
        String secret = factors.offer(session);
        assertThat(factors.offer(session)).isEqualTo(secret);
        for (String code : List.of("", "abc", "1".repeat(1_000_000), "\0")) {
            assertThat(factors.enrol(session, code)).isEmpty();
        }
        String code = new Authenticator(secret).code(clock.instant());
        assertThat(factors.enrol(session, code.substring(0, 3) + " " + code.substring(3)))
                .isPresent();
    }

    @Test
    void others_may_do_without_again_and_administrators_only_by_a_reset() {
        Session li = signedIn("li.na").session();
        enrol(li);
        assertThat(factors.turnOff(li)).isTrue();
        assertThat(signedIn("li.na").session().next()).isEqualTo(SignInStep.DONE);

        SignInResult.SignedIn chief = signedIn("chief");
        enrol(chief.session());
        assertThat(factors.turnOff(chief.session())).isFalse();
        assertThat(accounts.resetSecondFactor("chief")).isInstanceOf(AccountResult.Done.class);
        assertThat(sessions.find(chief.token())).isEmpty();
        assertThat(factors.countRecoveryCodes(chief.session())).isZero();
        assertThat(signedIn("chief").session().next()).isEqualTo(SignInStep.SECOND_FACTOR);
    }

    @Test
    void a_first_password_asks_for_the_code_then_for_another_password() {
        Authenticator app = enrol(signedIn("chief").session());
        FirstPassword first = ((AccountResult.Issued) accounts.resetPassword("chief")).first();
        clock.advance(Duration.ofMinutes(1));
        SignInResult.SignedIn waiting = (SignInResult.SignedIn) signIn.signIn("chief", first.password(), CALLER);
        assertThat(waiting.session().next()).isEqualTo(SignInStep.CODE);
        SignInResult.SignedIn coded =
                (SignInResult.SignedIn) signIn.giveCode(waiting.session(), app.code(clock.instant()), caller(waiting));
        assertThat(coded.session().next()).isEqualTo(SignInStep.PASSWORD);
        accounts.changePassword("chief", PASSWORD);
        assertThat(signIn.again(coded.session(), CALLER).session().next()).isEqualTo(SignInStep.DONE);
    }

    private Authenticator enrol(Session session) {
        Authenticator app = app(session);
        enrol(session, app);
        return app;
    }

    private Authenticator app(Session session) {
        return new Authenticator(factors.offer(session));
    }

    private List<String> enrol(Session session, Authenticator app) {
        return factors.enrol(session, app.code(clock.instant())).orElseThrow();
    }

    private SignInResult.SignedIn signedIn(String name) {
        return (SignInResult.SignedIn) signIn.signIn(name, PASSWORD, CALLER);
    }

    private static Caller caller(SignInResult.SignedIn signedIn) {
        return new Caller("10.0.0.1", "", null, signedIn.token());
    }
}
