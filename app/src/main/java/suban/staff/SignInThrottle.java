package suban.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Slows guessing down. An account's third failure in a row makes the next attempt wait a second, then two, four, up to
 * fifteen minutes; an address has thirty attempts, and one more every ten seconds, for all accounts together. A browser
 * that the account has signed in with waits only for its own failures, so strangers cannot keep the owner out. An attempt
 * counts as a failure from its beginning, so guessing in parallel wins nothing. What is remembered is bounded and is
 * gone with a restart. Thread-safe.
 */
final class SignInThrottle {
    private static final int FREE_FAILURES = 3;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int ADDRESS_ATTEMPTS = 30;
    private static final Duration ADDRESS_REFILL = Duration.ofMinutes(5);
    private static final long MOST_REMEMBERED = 50_000;

    private record Failures(int count, Instant nextAllowed) {}

    private final Clock clock;
    private final boolean byAddress;
    private final Cache<String, Failures> accounts;
    private final Cache<String, Bucket> addresses;

    SignInThrottle(Clock clock, boolean byAddress) {
        this.clock = clock;
        this.byAddress = byAddress;
        this.accounts = remembering();
        this.addresses = remembering();
    }

    /** How long to wait, or nothing if the attempt may be made; then it counts as failed until it succeeds. */
    Optional<Duration> begin(Attempt attempt) {
        if (byAddress && attempt.byStranger()) {
            ConsumptionProbe probe =
                    addresses.get(attempt.address(), key -> bucket()).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        Instant now = clock.instant();
        AtomicReference<Duration> wait = new AtomicReference<>();
        accounts.asMap().compute(attempt.key(), (key, failures) -> {
            if (failures != null && now.isBefore(failures.nextAllowed())) {
                wait.set(Duration.between(now, failures.nextAllowed()));
                return failures;
            }
            int count = failures == null ? 1 : failures.count() + 1;
            return new Failures(count, now.plus(delay(count)));
        });
        return Optional.ofNullable(wait.get());
    }

    /** It was right: the failures before it are forgotten. */
    void succeed(Attempt attempt) {
        accounts.invalidate(attempt.key());
    }

    private static Duration delay(int failures) {
        if (failures < FREE_FAILURES) return Duration.ZERO;
        Duration delay = Duration.ofSeconds(1L << Math.min(failures - FREE_FAILURES, 20));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    private <V> Cache<String, V> remembering() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(MEMORY)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(ADDRESS_ATTEMPTS).refillGreedy(ADDRESS_ATTEMPTS, ADDRESS_REFILL))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    /** Bucket4j's view of the clock. */
    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
