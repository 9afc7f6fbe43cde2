package suban.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.intake.testing.AdjustableClock;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** Browsers that are known again. A subclass an engine. */
@SuppressWarnings("NullAway.Init")
abstract class DeviceContract {
    private static final String PASSWORD = "正确的马电池订书针 horse";

    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private StaffAccounts accounts;
    private Devices devices;
    private SignIn signIn;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        accounts = new StaffAccounts(database, Vault.temporary(), clock, List.of());
        devices = new Devices(database, clock);
        SecondFactorRule rule = SecondFactorRule.ADMINISTRATORS;
        SecondFactors factors = new SecondFactors(database, Vault.temporary(), clock, rule);
        signIn = new SignIn(accounts, new Sessions(database, clock, rule), factors, devices, clock, true);
        accounts.add("li.na", "李娜", Role.INTAKE, PASSWORD);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void strangers_who_guess_do_not_keep_the_owner_out_of_a_known_browser() {
        Caller known = with(device("li.na", PASSWORD, null));
        for (int i = 0; i < 40; i++) signIn.signIn("li.na", "guess number " + i, Caller.from("10.0.0.1"));

        assertThat(signIn.signIn("li.na", PASSWORD, Caller.from("10.0.0.9")))
                .isInstanceOf(SignInResult.Throttled.class);
        assertThat(signIn.signIn("li.na", PASSWORD, known)).isInstanceOf(SignInResult.SignedIn.class);
        // The owner's success does not give the strangers new attempts.
        assertThat(signIn.signIn("li.na", "one more guess", Caller.from("10.0.0.9")))
                .isInstanceOf(SignInResult.Throttled.class);
    }

    @Test
    void guessing_in_a_known_browser_is_slowed_down_too() {
        Caller known = with(device("li.na", PASSWORD, null));
        for (int i = 0; i < 3; i++) signIn.signIn("li.na", "guess number " + i, known);
        assertThat(signIn.signIn("li.na", PASSWORD, known)).isInstanceOf(SignInResult.Throttled.class);
    }

    @Test
    void a_browser_is_known_to_those_who_signed_in_with_it_and_to_nobody_else() {
        accounts.add("wang.wei", "王伟", Role.INTAKE, PASSWORD);
        String first = device("li.na", PASSWORD, null);
        assertThat(devices.find("wang.wei", first)).isEmpty();
        String shared = device("wang.wei", PASSWORD, first);
        assertThat(devices.find("li.na", shared)).isPresent();
        assertThat(devices.find("wang.wei", shared)).isPresent();
        // What it was called before is worth nothing, to whoever planted it.
        assertThat(devices.find("li.na", first)).isEmpty();
        for (String token : List.of("", "x", "x".repeat(43), "'; --")) {
            assertThat(devices.find("li.na", token)).isEmpty();
        }
    }

    @Test
    void the_database_has_only_digests_of_at_most_ten_browsers_which_expire() {
        String oldest = device("li.na", PASSWORD, null);
        for (int i = 0; i < Devices.MOST; i++) {
            clock.advance(Duration.ofMinutes(1));
            device("li.na", PASSWORD, null);
        }
        String newest = device("li.na", PASSWORD, null);
        List<String> kept = database.read(handle -> handle.createQuery("SELECT digest FROM staff_device")
                .mapTo(String.class)
                .list());
        assertThat(kept).hasSize(Devices.MOST).doesNotContain(newest, oldest);
        assertThat(devices.find("li.na", oldest)).isEmpty();
        assertThat(devices.find("li.na", newest)).isPresent();
        clock.advance(Devices.KNOWN);
        assertThat(devices.find("li.na", newest)).isEmpty();
        assertThat(devices.sweep()).isEqualTo(Devices.MOST);
    }

    private String device(String name, String password, @Nullable String before) {
        SignInResult.SignedIn signedIn = (SignInResult.SignedIn) signIn.signIn(name, password, with(before));
        return Objects.requireNonNull(signedIn.device());
    }

    private static Caller with(@Nullable String device) {
        return new Caller("10.0.0.2", "", device, null);
    }
}
