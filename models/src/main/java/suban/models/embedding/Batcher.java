package suban.models.embedding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Groups texts that wait at the same moment. No timer: an idle worker takes what is there, so a lone text starts at
 * once, and groups form by themselves when there is more to do than workers.
 *
 * <p>Live texts are grouped and go first. Content is taken one text at a time: the bundled models scale their numbers
 * over a whole batch, so that a text's vector depends a little on its neighbours (cosine about 0.994 in a batch of
 * eight), and what is kept should not.
 *
 * <p>Thread-safe. Workers are platform threads, since native calls hold the carrier of a virtual thread.
 */
final class Batcher implements AutoCloseable {
    private static final int LARGEST_BATCH = 8;

    /** Characters by which lengths in a batch may differ at least; padding this short costs less than a call. */
    private static final int SIMILAR = 8;

    private final Runner runner;
    private final List<Thread> workers = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Deque<Job> live = new ArrayDeque<>();
    private final Deque<Job> content = new ArrayDeque<>();
    private int idle;
    private boolean closed;

    /** What a worker does with a batch. */
    interface Runner {
        /** One vector a text, in order. */
        List<float[]> run(List<String> texts) throws Exception;
    }

    Batcher(String name, int threads, Runner runner) {
        this.runner = runner;
        idle = threads;
        for (int i = 1; i <= threads; i++)
            workers.add(Thread.ofPlatform().name(name + "-" + i).daemon().start(this::work));
    }

    /** A resident waits for this one. */
    CompletableFuture<float[]> submitLive(String text) {
        return submit(live, text);
    }

    /** This one can wait for residents' texts. */
    CompletableFuture<float[]> submitContent(String text) {
        return submit(content, text);
    }

    private CompletableFuture<float[]> submit(Deque<Job> queue, String text) {
        Job job = new Job(text, new CompletableFuture<>());
        lock.lock();
        try {
            if (closed) throw closedException();
            queue.add(job);
            arrived.signal();
        } finally {
            lock.unlock();
        }
        return job.vector;
    }

    private void work() {
        while (true) {
            List<Job> batch;
            lock.lock();
            try {
                while (live.isEmpty() && content.isEmpty() && !closed) arrived.awaitUninterruptibly();
                if (closed) return;
                batch = live.isEmpty() ? List.of(content.remove()) : takeLive();
                idle--;
            } finally {
                lock.unlock();
            }
            run(batch);
        }
    }

    /** The text that has waited longest and others of about its length, leaving their share to other idle workers. */
    private List<Job> takeLive() {
        int share = (live.size() + idle - 1) / idle;
        Job first = live.remove();
        List<Job> batch = new ArrayList<>(List.of(first));
        int length = first.text.length();
        int slack = Math.max(SIMILAR, length / 2);
        for (Iterator<Job> others = live.iterator();
                others.hasNext() && batch.size() < Math.min(share, LARGEST_BATCH); ) {
            Job other = others.next();
            if (Math.abs(other.text.length() - length) > slack) continue;
            batch.add(other);
            others.remove();
        }
        return batch;
    }

    private void run(List<Job> batch) {
        try {
            List<float[]> vectors = runner.run(batch.stream().map(Job::text).toList());
            rest();
            for (int i = 0; i < batch.size(); i++) batch.get(i).vector.complete(vectors.get(i));
        } catch (Throwable e) {
            rest();
            for (Job job : batch) job.vector.completeExceptionally(e);
        }
    }

    private void rest() {
        lock.lock();
        idle++;
        lock.unlock();
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
        for (Job job : waiting) job.vector.completeExceptionally(closedException());
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

    private record Job(String text, CompletableFuture<float[]> vector) {}
}
