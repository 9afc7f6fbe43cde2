package suban.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code bench/run speed CASES.jsonl} or {@code bench/run kills CASES.jsonl [ROUNDS]}: prints rows of a Markdown table. */
public final class Main {
    private static final int USUAL_ROUNDS = 1_000;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 2) {
            System.err.println("bench/run speed CASES.jsonl | bench/run kills CASES.jsonl [ROUNDS]");
            System.exit(2);
        }
        Path launcher = Path.of("suban").toAbsolutePath();
        Questions questions = Questions.read(Path.of(arguments[1]));
        out.printf(
                "| %s, %d processors, Java %s | | |%n",
                System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), Runtime.version());
        out.println("| --- | ---: | ---: |");
        switch (arguments[0]) {
            case "speed" -> new SpeedBenchmark(launcher, questions, out).run();
            case "kills" -> {
                int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : USUAL_ROUNDS;
                new KillBenchmark(launcher, Path.of("bench", "city"), questions, out).run(rounds);
            }
            default -> System.exit(2);
        }
    }
}
