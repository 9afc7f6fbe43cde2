package suban.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Gives inputs to targets, from several threads, and notes what went wrong. */
public final class Fuzzing {
    private static final int MOST_FINDINGS = 40;

    /**
     * What came of it.
     *
     * @param findings target, seed and what was wrong; the same kind is named once
     * @param millis spent in each target, by all threads
     * @param heapGrowth bytes that are held at the end and were not at the start
     */
    public record Report(
            long inputs,
            double seconds,
            List<String> findings,
            Map<String, Long> counts,
            Map<String, Long> millis,
            long heapGrowth) {}

    private final List<Target> targets;
    private final int shares;
    private final Duration longest;
    private final Map<String, String> findings = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> nanos = new ConcurrentHashMap<>();

    /** @param longest that one input may take */
    public Fuzzing(List<Target> targets, Duration longest) {
        this.targets = List.copyOf(targets);
        this.shares = targets.stream().mapToInt(Target::share).sum();
        this.longest = longest;
    }

    /** Inputs of the seeds from {@code first} on. */
    public Report run(long first, long inputs, int threads) throws InterruptedException {
        long heap = heldHeap();
        long start = System.nanoTime();
        AtomicLong next = new AtomicLong(first);
        List<Watched> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) workers.add(new Watched(next, first + inputs));
        for (Watched worker : workers) worker.start();
        for (Watched worker : workers) {
            while (worker.isAlive()) {
                worker.join(1_000);
                if (worker.hangs()) return report(next.get() - first, start, heap);
            }
        }
        return report(inputs, start, heap);
    }

    private Report report(long inputs, long start, long heap) {
        Map<String, Long> each = new TreeMap<>();
        Map<String, Long> millis = new TreeMap<>();
        counts.forEach((name, count) -> each.put(name, count.get()));
        nanos.forEach((name, spent) -> millis.put(name, spent.get() / 1_000_000));
        List<String> all = new ArrayList<>(findings.values());
        Collections.sort(all);
        return new Report(inputs, (System.nanoTime() - start) / 1e9, all, each, millis, heldHeap() - heap);
    }

    /** One input again, to look at it. */
    public void attempt(long seed) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Target target = choose(random);
        long start = System.nanoTime();
        String wrong;
        try {
            wrong = target.attempt().with(new Hostile(random));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            StackTraceElement[] frames = e.getStackTrace();
            wrong = e + (frames.length == 0 ? "" : " at " + frames[0] + " … " + own(frames));
        }
        long took = System.nanoTime() - start;
        counts.computeIfAbsent(target.name(), n -> new AtomicLong()).incrementAndGet();
        nanos.computeIfAbsent(target.name(), n -> new AtomicLong()).addAndGet(took);
        if (wrong.isEmpty() && took > longest.toNanos()) wrong = "took " + took / 1_000_000 + " ms";
        if (!wrong.isEmpty()) note(target, seed, wrong);
    }

    private void note(Target target, long seed, String wrong) {
        String kind = target.name()
                + wrong.replaceAll("[0-9a-f-]{8,}|%[0-9A-F]{2}|[0-9]+", "#").replaceAll("\\?.*?(?= →)", "");
        if (findings.size() < MOST_FINDINGS) {
            String finding = target.name() + ", seed " + seed + ": " + wrong;
            String known = findings.putIfAbsent(kind.substring(0, Math.min(90, kind.length())), finding);
            // At once, since what comes after may hang.
            if (known == null) System.err.println(finding);
        }
    }

    private Target choose(Random random) {
        int at = random.nextInt(shares);
        for (Target target : targets) {
            at -= target.share();
            if (at < 0) return target;
        }
        throw new IllegalStateException();
    }

    private static String own(StackTraceElement[] frames) {
        for (StackTraceElement frame : frames) {
            if (frame.getClassName().startsWith("suban.")
                    && !frame.getClassName().startsWith("suban.fuzz")) return frame.toString();
        }
        return "";
    }

    private static long heldHeap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    /** A thread of which it is known how long its input has taken so far. */
    private final class Watched extends Thread {
        private final AtomicLong next;
        private final long until;
        private volatile long seed;
        private volatile long since = System.nanoTime();

        Watched(AtomicLong next, long until) {
            this.next = next;
            this.until = until;
            setDaemon(true);
        }

        @Override
        public void run() {
            for (long i = next.getAndIncrement(); i < until; i = next.getAndIncrement()) {
                seed = i;
                since = System.nanoTime();
                attempt(i);
            }
            since = Long.MAX_VALUE;
        }

        boolean hangs() {
            boolean hangs = isAlive() && System.nanoTime() - since > 4 * longest.toNanos() && since != Long.MAX_VALUE;
            if (hangs) findings.put("hangs", "seed " + seed + " hangs");
            return hangs;
        }
    }
}
