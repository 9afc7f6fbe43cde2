package suban.intake.notice;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait between attempts: twice as long each time up to four hours, fifteen attempts in about a day. */
final class Retries {
    static final int MOST_ATTEMPTS = 15;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(4);

    private Retries() {}

    /**
     * A quarter less to a quarter more, so that what failed together does not come back together.
     *
     * @param attempts how many have failed, at least 1
     * @param wanted what the sender asked for, or null
     */
    static Duration delay(int attempts, @Nullable Duration wanted, RandomGenerator chance) {
        Duration usual = FIRST.multipliedBy(1L << Math.min(attempts - 1, 20));
        if (usual.compareTo(LONGEST) > 0) usual = LONGEST;
        if (wanted != null && wanted.compareTo(usual) > 0) usual = wanted.compareTo(LONGEST) < 0 ? wanted : LONGEST;
        return Duration.ofMillis((long) (usual.toMillis() * chance.nextDouble(0.75, 1.25)));
    }
}
