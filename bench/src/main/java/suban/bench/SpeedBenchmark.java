package suban.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Start, memory, latency and throughput of the packaged build. */
final class SpeedBenchmark {
    /** A service runs for weeks, and is fully compiled after its first minute of work. */
    private static final int WARM_UP = 2_000;

    private static final int TURNS = 1_000;
    private static final int STARTS = 3;

    private final Path launcher;
    private final Questions questions;
    private final PrintStream out;

    SpeedBenchmark(Path launcher, Questions questions, PrintStream out) {
        this.launcher = launcher;
        this.questions = questions;
        this.out = out;
    }

    void run() throws Exception {
        Path data = Files.createTempDirectory("suban-bench");
        double first;
        try (PackagedService service = PackagedService.start(launcher, data)) {
            first = service.startSeconds();
        }
        double[] starts = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (PackagedService service = PackagedService.start(launcher, data)) {
                starts[i] = service.startSeconds();
            }
        }
        out.printf("| first start on an empty data folder | %.1f s | – |%n", first);
        out.printf("| start, everything there (median of %d) | %.1f s | ≤ 5 s |%n", STARTS, Turns.median(starts));
        try (PackagedService service = PackagedService.start(launcher, data)) {
            measure(service);
        }
    }

    private void measure(PackagedService service) throws Exception {
        Talker talker = new Talker(service.url());
        Turns turns = new Turns(questions);
        turns.latency(talker, WARM_UP);
        Turns.Latency latency = turns.latency(talker, TURNS);
        out.printf(
                "| resident memory after %,d turns | %.0f MiB | ≤ 700 MB |%n",
                WARM_UP + TURNS, service.residentMebibytes());
        out.printf("| one turn over HTTP, median of %,d | %.2f ms | – |%n", TURNS, latency.turn());
        out.printf("| bare embedding call of the same messages, median | %.2f ms | – |%n", latency.bareCall());
        out.printf("| turn ÷ bare call | %.2f | ≤ 1.5 |%n", latency.ratio());
        Turns.Throughput throughput = turns.throughput(talker, TURNS);
        out.printf("| turns a second at concurrency 16 | %.0f | – |%n", throughput.turns());
        out.printf(
                "| bare model at its best (%s) | %.0f texts/s | – |%n",
                throughput.bareSetting(), throughput.bareBest());
        out.printf("| turns ÷ bare best | %.2f | ≥ 0.7 |%n", throughput.ratio());
        out.printf("| resident memory at the end | %.0f MiB | – |%n", service.residentMebibytes());
    }
}
