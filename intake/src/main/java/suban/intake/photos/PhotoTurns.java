package suban.intake.photos;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * One picture at a time, so that many at once cost time and not memory; a few wait, the others are sent away. Thread-safe.
 */
final class PhotoTurns {
    /** A large one takes a second; whoever waited longer has gone. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private static final int MOST_WAITING = 12;

    private final Semaphore turn = new Semaphore(1, true);
    private final LongAdder refused = new LongAdder();

    /** Does the work when it is its turn; nothing when it did not come. */
    <T> Optional<T> take(Supplier<T> work) {
        if (turn.getQueueLength() >= MOST_WAITING || !isMyTurn()) {
            refused.increment();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turn.release();
        }
    }

    int waiting() {
        return turn.getQueueLength();
    }

    long refused() {
        return refused.sum();
    }

    private boolean isMyTurn() {
        try {
            return turn.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
