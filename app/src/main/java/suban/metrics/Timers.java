package suban.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;

/** Timers whose buckets are the same everywhere, so that one dashboard reads all of them. */
final class Timers {
    private static final Duration[] BUCKETS = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry figures;

    Timers(MeterRegistry figures) {
        this.figures = figures;
    }

    /** @param tags names and values in turns */
    Timer of(String name, String... tags) {
        return Timer.builder(name).tags(tags).serviceLevelObjectives(BUCKETS).register(figures);
    }
}
