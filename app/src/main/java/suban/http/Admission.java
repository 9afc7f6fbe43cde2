package suban.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets as much work into the models as they can do at once. As much again as is quickly done waits in line; the rest is
 * sent away at once, since whoever would wait longer than a few seconds asks again anyway. Long texts wait in a line of
 * their own, and no source takes more than its share of either. Thread-safe.
 */
final class Admission {
    /** Characters; structuring a longer text takes ten times as long as answering a question. */
    private static final int LONG = 500;

    private static final int MOST_OF_A_SOURCE = 16;
    private static final int RETRY_SECONDS = 3;

    private final LongAdder greedy = new LongAdder();
    private final Line ordinary = new Line(8, 64, 2_000);
    private final Line lengthy = new Line(1, 6, 6_000);
    private final ConcurrentMap<String, Integer> bySource = new ConcurrentHashMap<>();

    /**
     * Does the work when it is its turn.
     *
     * @param source whose work it is, or null where sources are not told apart
     * @param characters of the text that is to be read
     * @throws TooBusy when too much waits, or waited too long
     */
    <T> T run(@Nullable String source, int characters, Supplier<T> work) {
        Line line = characters > LONG ? lengthy : ordinary;
        return run(source, line, line.mostWaiting, work);
    }

    /**
     * Lets somebody begin. Whoever has begun goes first: beginnings get half the line, so that few begin who would then be
     * sent away.
     *
     * @throws TooBusy when half of what may wait does so already
     */
    <T> T begin(@Nullable String source, Supplier<T> work) {
        return run(source, ordinary, ordinary.mostWaiting / 2, work);
    }

    private <T> T run(@Nullable String source, Line line, int mostWaiting, Supplier<T> work) {
        if (source == null) return line.run(work, mostWaiting);
        try {
            if (bySource.merge(source, 1, Integer::sum) > MOST_OF_A_SOURCE) {
                greedy.increment();
                throw new TooBusy(RETRY_SECONDS);
            }
            return line.run(work, mostWaiting);
        } finally {
            leave(source);
        }
    }

    private void leave(String source) {
        bySource.computeIfPresent(source, (s, count) -> count == 1 ? null : count - 1);
    }

    /** What waits now, and what was sent away since the start, for each line and for sources that took too much. */
    void bindTo(MeterRegistry figures) {
        ordinary.bindTo(figures, "ordinary");
        lengthy.bindTo(figures, "long");
        FunctionCounter.builder("suban.refusals", greedy, LongAdder::sum)
                .tag("line", "source")
                .register(figures);
    }

    private static final class Line {
        private final LongAdder refused = new LongAdder();
        private final Semaphore running;
        private final int mostWaiting;
        private final long longestWait;

        Line(int running, int mostWaiting, long longestWaitMillis) {
            this.running = new Semaphore(running, true);
            this.mostWaiting = mostWaiting;
            this.longestWait = longestWaitMillis;
        }

        <T> T run(Supplier<T> work, int atMostWaiting) {
            enter(atMostWaiting);
            try {
                return work.get();
            } finally {
                running.release();
            }
        }

        void bindTo(MeterRegistry figures, String name) {
            Gauge.builder("suban.waiting", running, Semaphore::getQueueLength)
                    .tag("line", name)
                    .register(figures);
            FunctionCounter.builder("suban.refusals", refused, LongAdder::sum)
                    .tag("line", name)
                    .register(figures);
        }

        private void enter(int atMostWaiting) {
            if (running.getQueueLength() < atMostWaiting && isMyTurn()) return;
            refused.increment();
            throw new TooBusy(RETRY_SECONDS);
        }

        private boolean isMyTurn() {
            try {
                return running.tryAcquire(longestWait, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Nothing was done. */
    static final class TooBusy extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int seconds;

        TooBusy(int seconds) {
            super("too much waits", null, false, false);
            this.seconds = seconds;
        }

        int seconds() {
            return seconds;
        }
    }
}
