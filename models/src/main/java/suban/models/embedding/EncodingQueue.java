package suban.models.embedding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Texts that wait to be encoded by a few workers. Residents' texts go before content.
 *
 * <p>Each text goes through the model by itself. Grouping was measured and given up: padding texts of different length
 * costs more than a call (up to a quarter of the throughput on two cores, and even sorted texts win but a twentieth), and
 * the bundled models scale their numbers over a whole batch, so that a text's vector would depend on what others ask at
 * the same moment.
 *
 * <p>Thread-safe. Workers are platform threads, since native calls hold the carrier of a virtual thread.
 */
final class EncodingQueue implements AutoCloseable {
    private final Encoder encoder;
    private final List<Thread> workers = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Deque<Job> live = new ArrayDeque<>();
    private final Deque<Job> content = new ArrayDeque<>();
    private boolean closed;

    /** What a worker does with a text. */
    interface Encoder {
        /** @param states whether what its tokens mean is wanted, too: a hundred times as many numbers as the vector has */
        Encoded encode(String text, boolean states) throws Exception;
    }

    private record Job(String text, boolean states, CompletableFuture<Encoded> encoded) {}

    EncodingQueue(String name, int threads, Encoder encoder) {
        this.encoder = encoder;
        for (int i = 1; i <= threads; i++)
            workers.add(Thread.ofPlatform().name(name + "-" + i).daemon().start(this::work));
    }

    /** A resident waits for this one. */
    CompletableFuture<Encoded> submitLive(String text) {
        return submit(live, text, true);
    }

    /** This one can wait for residents' texts; only its vector is kept, as thousands may be on their way. */
    CompletableFuture<Encoded> submitContent(String text) {
        return submit(content, text, false);
    }

    private CompletableFuture<Encoded> submit(Deque<Job> queue, String text, boolean states) {
        Job job = new Job(text, states, new CompletableFuture<>());
        lock.lock();
        try {
            if (closed) throw closedException();
            queue.add(job);
            arrived.signal();
        } finally {
            lock.unlock();
        }
        return job.encoded;
    }

    private void work() {
        while (true) {
            Job job;
            lock.lock();
            try {
                while (live.isEmpty() && content.isEmpty() && !closed) arrived.awaitUninterruptibly();
                if (closed) return;
                job = live.isEmpty() ? content.remove() : live.remove();
            } finally {
                lock.unlock();
            }
            run(job);
        }
    }

    private void run(Job job) {
        try {
            job.encoded.complete(encoder.encode(job.text, job.states));
        } catch (Throwable e) {
            job.encoded.completeExceptionally(e);
        }
    }

    /** Fails what still waits, lets what runs finish. */
    @Override
    public void close() {
        List<Job> waiting = new ArrayList<>();
        lock.lock();
        try {
            closed = true;
            waiting.addAll(live);
            waiting.addAll(content);
            live.clear();
            content.clear();
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
        for (Job job : waiting) job.encoded.completeExceptionally(closedException());
        boolean interrupted = false;
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private static IllegalStateException closedException() {
        return new IllegalStateException("the embedding model is closed");
    }
}
