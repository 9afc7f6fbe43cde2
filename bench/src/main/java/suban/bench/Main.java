package suban.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;
import suban.bench.behaviour.BehaviourCommand;
import suban.bench.concerns.ConcernsBenchmark;

/**
 * {@code bench/run speed|kills|overload|pictures|filing-load CASES.jsonl [ROUNDS]}, {@code bench/run fuzz CASES.jsonl [INPUTS]},
 * {@code bench/run structuring M.jsonl [ROUNDS]}, {@code bench/run concerns FEW MANY [URL URL]} or {@code bench/run behaviour CASES.jsonl…}: prints rows of Markdown tables.
 */
public final class Main {
    private static final int USUAL_ROUNDS = 1_000;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length < 2) {
            System.err.println(
                    "bench/run speed|kills|overload|pictures|filing-load|fuzz CASES.jsonl [ROUNDS] | structuring M.jsonl | concerns FEW MANY [URL URL] | behaviour CASES.jsonl…");
            System.exit(2);
        }
        if (arguments[0].equals("behaviour")) {
            String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
            System.exit(new CommandLine(new BehaviourCommand()).execute(rest));
        }
        if (arguments[0].equals("concerns")) {
            out.println(machine());
            new ConcernsBenchmark(out)
                    .run(
                            Integer.parseInt(arguments[1]),
                            rounds(arguments, 500_000),
                            Arrays.copyOfRange(arguments, Math.min(arguments.length, 3), arguments.length));
            return;
        }
        if (arguments[0].equals("structuring")) {
            new StructuringBenchmark(Path.of(arguments[1]), out).run(rounds(arguments, 5));
            return;
        }
        Path launcher = Path.of("suban").toAbsolutePath();
        Questions questions = Questions.read(Path.of(arguments[1]));
        out.printf("| %s | | |%n", machine());
        out.println("| --- | ---: | ---: |");
        switch (arguments[0]) {
            case "speed" -> new SpeedBenchmark(launcher, questions, out).run();
            case "kills" -> {
                Path city = Path.of("bench", "city");
                new KillBenchmark(launcher, city, questions, out).run(rounds(arguments, USUAL_ROUNDS));
            }
            case "overload" -> new OverloadBenchmark(launcher, questions, out).run(rounds(arguments, 3));
            case "filing-load" -> new FilingLoad(launcher, questions, out).run(rounds(arguments, 60));
            case "pictures" -> new PictureBenchmark(launcher, questions, out).run();
            case "fuzz" -> FuzzBenchmark.run(rounds(arguments, 1_000_000), out);
            default -> System.exit(2);
        }
    }

    private static int rounds(String[] arguments, int usual) {
        return arguments.length > 2 ? Integer.parseInt(arguments[2]) : usual;
    }

    private static String machine() throws IOException {
        return "%s, %d processors, Java %s"
                .formatted(processor(), Runtime.getRuntime().availableProcessors(), Runtime.version());
    }

    /** What the machine calls its processor; only what kind it is where it does not say. */
    private static String processor() throws IOException {
        Path description = Path.of("/proc/cpuinfo");
        String kind = System.getProperty("os.arch");
        if (!Files.exists(description)) return kind;
        return Files.readAllLines(description).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(kind);
    }
}
