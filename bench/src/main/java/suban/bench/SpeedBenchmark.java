package suban.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Start, memory, latency and throughput of the packaged build. */
final class SpeedBenchmark {
    /** A service runs for weeks, and is fully compiled after its first ten minutes: before, the compiler takes a tenth of a turn. */
    private static final int WARM_UP = 20_000;

    private static final int TURNS = 1_000;
    private static final int STARTS = 3;
    /** Milliseconds. Where the model is so quick, what stands beside it may take a larger share. */
    private static final double QUICK_CALL = 4;

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
        ModelInputs inputs = ModelInputs.of(questions, TURNS, data.resolve("cache"));
        out.printf(
                "| texts embedded in a turn, mean / most for a short message | %.2f / %d | – / 1 |%n",
                inputs.mean(), inputs.mostOfShort());
        try (PackagedService service = PackagedService.start(launcher, data)) {
            measure(service, inputs);
        }
    }

    private void measure(PackagedService service, ModelInputs inputs) throws Exception {
        Talker talker = new Talker(service.url());
        Turns turns = new Turns(questions, inputs);
        turns.load(talker, WARM_UP);
        Turns.Latency latency = turns.latency(talker, TURNS);
        out.printf(
                "| resident memory after %,d turns | %.0f MiB | ≤ 700 MB |%n",
                WARM_UP + TURNS, service.residentMebibytes());
        out.printf("| one turn over HTTP, median of %,d | %.2f ms | – |%n", TURNS, latency.turn());
        out.printf("| bare embedding call of what the turn embeds, median | %.2f ms | – |%n", latency.bareCall());
        boolean quick = latency.bareCall() < QUICK_CALL;
        out.printf("| turn ÷ bare call | %.2f | ≤ %s |%n", latency.ratio(), quick ? "1.8" : "1.5");
        double used = service.processorMillis();
        Turns.Throughput throughput = turns.throughput(talker, TURNS);
        double processor = (service.processorMillis() - used) / TURNS;
        out.printf("| turns a second at concurrency 16 | %.0f | – |%n", throughput.turns());
        out.printf(
                "| bare model at its best (%s) | inputs of %.0f turns/s | – |%n",
                throughput.bareSetting(), throughput.bareBest());
        out.printf("| turns ÷ bare best | %.2f | ≥ %s |%n", throughput.ratio(), quick ? "0.45" : "0.7");
        // On a machine that does other work too, only this tells what a turn costs.
        out.printf("| processor time of a turn at concurrency 16, in the service | %.1f ms | – |%n", processor);
        out.printf(
                "| of it, beside the bare calls of %.1f ms | %.1f ms | – |%n",
                latency.bareProcessor(), processor - latency.bareProcessor());
        out.printf("| resident memory at the end | %.0f MiB | – |%n", service.residentMebibytes());
    }
}
