package suban.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.javalin.http.Context;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How often one address may do what costs something, and how much may run at once. Counted in memory and bounded: an
 * address that has been quiet for a while is forgotten. Thread-safe.
 */
public final class Limits implements MeterBinder {
    /** What is limited, and how much of it an address may do in a minute. */
    public enum Act {
        MESSAGE(40),
        FILE(10),
        PHOTO(10),
        VIDEO(4),
        LOOK_UP(60),
        /** Asking for a one-time code, which sends somebody a message. */
        CODE(6),
        /** Trying a one-time code. */
        TRY(20);

        private final int perMinute;

        Act(int perMinute) {
            this.perMinute = perMinute;
        }
    }

    private record Key(Act act, String address) {}

    private static final int MOST_ADDRESSES = 200_000;

    /**
     * A crowd that asks again at once takes the processors from those whose turn it is. Its requests wait asleep, each for
     * another time, so that they do not all come back together.
     */
    private static final int SHORTEST_PAUSE_MILLIS = 500;

    private static final int LONGEST_PAUSE_MILLIS = 1_500;

    private static final int MOST_PAUSING = 2_000;

    private final Admission admission = new Admission();
    private final Semaphore pausing = new Semaphore(MOST_PAUSING);
    private final Map<Act, LongAdder> refused = new EnumMap<>(Act.class);
    private final boolean on;
    private final ClientAddress address;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    public Limits(boolean on, ClientAddress address) {
        this.on = on;
        this.address = address;
        for (Act act : Act.values()) refused.put(act, new LongAdder());
    }

    @Override
    public void bindTo(MeterRegistry figures) {
        admission.bindTo(figures);
        refused.forEach((act, count) -> FunctionCounter.builder("suban.rate.limited", count, LongAdder::sum)
                .tag("act", act.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .register(figures));
    }

    /**
     * Runs what reads a text with the models, when it is its turn. Holds also where the counting is switched off.
     *
     * @param characters of the text
     * @throws ProblemException 503 with {@code Retry-After} when too much else waits; nothing was done then
     */
    public <T> T admit(Context ctx, int characters, Supplier<T> work) {
        return orBusy(ctx, () -> admission.run(source(ctx), characters, work));
    }

    /** Begins what {@link #admit} will go on with, while there is room for that, too. Throws the same. */
    public <T> T begin(Context ctx, Supplier<T> work) {
        return orBusy(ctx, () -> admission.begin(source(ctx), work));
    }

    /** Without limits sources are not told apart: a benchmark comes from one address. */
    private @Nullable String source(Context ctx) {
        return on ? address.of(ctx) : null;
    }

    private <T> T orBusy(Context ctx, Supplier<T> work) {
        try {
            return work.get();
        } catch (Admission.TooBusy e) {
            pause();
            ctx.header("Retry-After", Integer.toString(e.seconds()));
            throw new ProblemException(503, "too-busy", e.seconds());
        }
    }

    private void pause() {
        if (!pausing.tryAcquire()) return;
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pausing.release();
        }
    }

    /** @throws ProblemException 429 with {@code Retry-After} when the address has done too much of it */
    public void count(Context ctx, Act act) {
        if (!on) return;
        Bucket bucket = buckets.get(
                new Key(act, address.of(ctx)),
                key -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(act.perMinute).refillGreedy(act.perMinute, Duration.ofMinutes(1)))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return;
        Objects.requireNonNull(refused.get(act)).increment();
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        ctx.header("Retry-After", Long.toString(seconds));
        throw new ProblemException(429, "too-many-requests", seconds);
    }
}
