package suban.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A busy minute of a city: 60 concerns a second are understood and filed, and 30 turns of conversations a second are answered,
 * at fixed moments, whether the service keeps up or not; then it is killed in the middle and started again, and every tracking
 * code that somebody was given is asked for.
 */
final class FilingLoad {
    private static final int FILED = 60;
    private static final int ASKED = 30;
    private static final int WARM_UP_SECONDS = 15;

    private final Path launcher;
    private final Questions questions;
    private final PrintStream out;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Double> structured = new ConcurrentLinkedQueue<>();
    private final Queue<Double> filed = new ConcurrentLinkedQueue<>();
    private final Queue<Double> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failed = new AtomicInteger();

    FilingLoad(Path launcher, Questions questions, PrintStream out) {
        this.launcher = launcher;
        this.questions = questions;
        this.out = out;
    }

    void run(int seconds) throws Exception {
        System.setProperty("http.maxConnections", "500");
        Path data = Files.createTempDirectory("suban-filing");
        PackagedService service = PackagedService.start(launcher, data);
        load(new Talker(service.url()), WARM_UP_SECONDS);
        for (Queue<Double> times : List.of(structured, filed, asked)) times.clear();
        failed.set(0);
        double own = ownMillis();
        double theirs = service.processorMillis();
        double took = load(new Talker(service.url()), seconds);
        double client = ownMillis() - own;
        double used = service.processorMillis() - theirs;
        row("understanding (POST /api/v1/structure)", structured, took);
        row("filing (POST /api/v1/concerns)", filed, took);
        row("turns of conversations", asked, took);
        out.printf("| requests that failed | %d | 0 |%n", failed.get());
        out.printf("| wanted: %d s; took | %.1f s | – |%n", seconds, took);
        out.printf(
                "| processor time in the service / in those who ask | %.1f / %.1f s | – |%n", used / 1e3, client / 1e3);
        Thread killer = Thread.ofPlatform().start(() -> {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2_500));
            service.kill();
        });
        load(new Talker(service.url()), 4);
        killer.join();
        int lost = lost(data);
        out.printf("| concerns acknowledged, before and at the kill | %,d | – |%n", acknowledged.size());
        out.printf("| of them lost | %d | 0 |%n", lost);
        out.printf(
                "| load average | %.1f | – |%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Each request at its moment; returns the seconds until all were answered. */
    private double load(Talker talker, int seconds) throws InterruptedException {
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < seconds * FILED; i++) {
            int number = acknowledged.size() + i;
            threads.add(at(start + i * 1_000_000_000L / FILED, due -> file(talker, text(number), due)));
        }
        for (int i = 0; i < seconds * ASKED; i++) {
            int number = i;
            threads.add(at(start + i * 1_000_000_000L / ASKED, due -> ask(talker, number, due)));
        }
        for (Thread thread : threads) thread.join();
        return (System.nanoTime() - start) / 1e9;
    }

    private interface Request {
        void send(long due) throws IOException;
    }

    /** Time is counted from the moment at which somebody wanted to send, not from when there was room to. */
    private Thread at(long due, Request request) {
        return Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(due - System.nanoTime());
            try {
                request.send(due);
            } catch (IOException e) {
                failed.incrementAndGet();
            }
        });
    }

    private void file(Talker talker, String text, long due) throws IOException {
        String understood = talker.structure(text);
        structured.add(since(due));
        long start = System.nanoTime();
        acknowledged.add(talker.fileUnderstood(understood, text));
        filed.add(since(start));
    }

    private void ask(Talker talker, int number, long due) throws IOException {
        talker.ask(talker.startConversation(), questions.distinct(number));
        asked.add(since(due));
    }

    /** 40 characters, no two alike. */
    private static String text(int number) {
        return "桃园路" + (number % 900 + 1) + "号门口的路灯坏了三天没人修，晚上看不清路，孩子上学要经过，编号" + number + "，请尽快处理";
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static double ownMillis() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e6;
    }

    private int lost(Path data) throws IOException {
        int lost = 0;
        try (PackagedService again = PackagedService.start(launcher, data)) {
            Asker asker = new Asker(again.url());
            for (String code : acknowledged)
                if (asker.get("/api/v1/concerns/" + code, Asker.source(1)).status() != 200) lost++;
        }
        return lost;
    }

    private void row(String what, Queue<Double> times, double seconds) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        if (sorted.length == 0) return;
        Arrays.sort(sorted);
        out.printf(
                "| %s: median, p99 ms; how many; a second | %.0f, %.0f; %,d; %.1f | – |%n",
                what,
                sorted[sorted.length / 2],
                sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)],
                sorted.length,
                sorted.length / seconds);
    }
}
