package suban.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import suban.city.HostilePack;
import suban.fuzz.Fuzzing;
import suban.fuzz.ReaderTargets;
import suban.fuzz.ServiceTargets;
import suban.fuzz.Target;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.vault.Vault;
import suban.testing.Service;

/** Hostile input at length: first by coverage to what reads without a model, then from seeds to everything. */
final class FuzzBenchmark {
    /** What {@link CoverageTarget} knows; it is loaded in a process of its own only, which has to be told one of them. */
    private static final List<String> BY_NAME = List.of("masking", "folding", "markdown", "code");

    private static final long SEED = 1;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Of all inputs; the seeded ones are the rest. */
    private static final double BY_COVERAGE = 0.5;

    private FuzzBenchmark() {}

    static void run(int inputs, PrintStream out) throws Exception {
        int byCoverage = (int) (inputs * BY_COVERAGE) / BY_NAME.size();
        int covered = 0;
        for (String name : BY_NAME) {
            long start = System.nanoTime();
            int exit = explore(name, byCoverage);
            covered += byCoverage;
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(
                    "| by coverage, %s: inputs; a second; outcome | %,d; %,.0f; %s | clean |%n",
                    name, byCoverage, byCoverage / seconds, exit == 0 ? "clean" : "found something, exit " + exit);
        }
        seeded(inputs - covered, out);
    }

    /** In a process of its own, since it takes over the one it runs in. */
    private static int explore(String name, int runs) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                absoluteClassPath(),
                "-Dsuban.fuzz=" + name,
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + CoverageTarget.class.getName(),
                "--instrumentation_includes=suban.**:org.commonmark.**:org.owasp.**:org.snakeyaml.**",
                "-runs=" + runs,
                "-seed=1",
                "-timeout=30",
                "-rss_limit_mb=4096");
        return new ProcessBuilder(command)
                .directory(Files.createTempDirectory("suban-explore").toFile())
                .redirectError(ProcessBuilder.Redirect.to(
                        Path.of("/tmp/suban-explore-" + name + ".log").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** The process works in a folder of its own, where what this one was given leads nowhere. */
    private static String absoluteClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void seeded(int inputs, PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("suban-fuzz");
        try (Service service = Service.start(folder.resolve("data"));
                Database database = Database.open("jdbc:sqlite:" + folder.resolve("photos.db"));
                PhotoStore photos = PhotoStore.open(
                        database,
                        Vault.temporary(),
                        folder.resolve("photos"),
                        service.application().engines().clock())) {
            List<Target> targets = new ArrayList<>(new ReaderTargets(
                            service.application().engines(),
                            service.application().chatbot(),
                            photos,
                            new HostilePack(Path.of("bench", "city"), folder.resolve("pack")),
                            service.client().get("/api/v1/openapi.json").json())
                    .list());
            targets.addAll(new ServiceTargets(service).list());
            Fuzzing.Report report = new Fuzzing(targets, LONGEST).run(SEED, inputs, 2);
            out.printf(
                    "| from seeds: inputs; a second | %,d; %,.0f | – |%n",
                    report.inputs(), report.inputs() / report.seconds());
            report.counts()
                    .forEach((name, count) -> out.printf(
                            "| %s: inputs; milliseconds each | %,d; %.2f | – |%n",
                            name, count, (double) report.millis().getOrDefault(name, 0L) / count));
            out.printf("| held on the heap more than before | %.0f MiB | ≤ 96 |%n", report.heapGrowth() / 1048576.0);
            out.printf("| findings | %d | 0 |%n", report.findings().size());
            report.findings().forEach(finding -> out.println("  " + finding));
        }
    }
}
