package suban.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import suban.intake.testing.AdjustableClock;

class SignInThrottleTest {
    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(clock, true);

    @Test
    void the_wait_doubles_from_the_third_failure_up_to_fifteen_minutes() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            assertThat(throttle.begin(stranger("admin", "10.0.0." + i))).isEmpty();
            Optional<Duration> wait = throttle.begin(stranger("admin", "10.0.1." + i));
            waits.add(wait.orElse(Duration.ZERO).toSeconds());
            if (wait.isEmpty()) continue; // the second of the free ones
            clock.advance(wait.get().minusMillis(1));
            assertThat(throttle.begin(stranger("admin", "10.0.2." + i))).isPresent();
            clock.advance(Duration.ofMillis(1));
        }
        assertThat(waits).startsWith(0L, 1L, 2L, 4L, 8L).endsWith(256L, 512L, 900L, 900L, 900L, 900L);
    }

    @Test
    void success_forgets_the_failures() {
        for (int i = 0; i < 3; i++) throttle.begin(stranger("admin", "10.0.0.1"));
        clock.advance(Duration.ofSeconds(1));
        assertThat(throttle.begin(stranger("admin", "10.0.0.1"))).isEmpty();
        throttle.succeed(stranger("admin", "10.0.0.1"));
        assertThat(throttle.begin(stranger("admin", "10.0.0.1"))).isEmpty();
        assertThat(throttle.begin(stranger("admin", "10.0.0.1"))).isEmpty();
    }

    @Test
    void another_account_does_not_wait_but_the_address_has_a_limit() {
        for (int i = 0; i < 30; i++)
            assertThat(throttle.begin(stranger("account" + i, "10.0.0.1"))).isEmpty();
        assertThat(throttle.begin(stranger("one-more", "10.0.0.1"))).hasValue(Duration.ofSeconds(10));
        assertThat(throttle.begin(stranger("one-more", "10.0.0.2"))).isEmpty();
        clock.advance(Duration.ofSeconds(10));
        assertThat(throttle.begin(stranger("one-more", "10.0.0.1"))).isEmpty();
    }

    @Test
    void failures_are_forgotten_after_an_hour() {
        for (int i = 0; i < 3; i++) throttle.begin(stranger("admin", "10.0.0.1"));
        clock.advance(Duration.ofMinutes(61));
        for (int i = 0; i < 3; i++)
            assertThat(throttle.begin(stranger("admin", "10.0.0.1"))).isEmpty();
    }

    @Test
    void strangers_do_not_keep_a_known_browser_waiting_nor_it_them() {
        Attempt known = new Attempt(Attempt.Secret.PASSWORD, "admin", "10.0.0.1", "digest");
        for (int i = 0; i < 40; i++) throttle.begin(stranger("admin", "10.0.0.1"));
        assertThat(throttle.begin(known)).isEmpty();
        throttle.succeed(known);
        assertThat(throttle.begin(stranger("admin", "10.0.0.2"))).isPresent();

        for (int i = 0; i < 3; i++) throttle.begin(known);
        assertThat(throttle.begin(known)).isPresent();
        assertThat(throttle.begin(new Attempt(Attempt.Secret.PASSWORD, "admin", "10.0.0.1", "another")))
                .isEmpty();
    }

    private static Attempt stranger(String account, String address) {
        return new Attempt(Attempt.Secret.PASSWORD, account, address, null);
    }
}
