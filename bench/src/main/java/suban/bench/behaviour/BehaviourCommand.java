package suban.bench.behaviour;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import suban.bench.behaviour.BehaviourReport.Trial;

/** {@code bench/run behaviour [--sample N] [--show] [--json] CASES.jsonl…}: how steadily the sample city's chat decides. */
@Command(name = "bench/run behaviour", mixinStandardHelpOptions = true)
public final class BehaviourCommand implements Callable<Integer> {
    private static final int SHOWN = 3;

    @Parameters(arity = "1..*", paramLabel = "CASES.jsonl", description = "single-message cases are used")
    private List<Path> files = List.of();

    @Option(names = "--sample", paramLabel = "N", description = "so many messages of each file; all without it")
    private int sample = Integer.MAX_VALUE;

    @Option(names = "--seed", paramLabel = "S", description = "of the sample; 1 without it")
    private long seed = 1;

    @Option(names = "--show", description = "show up to 3 failures of each. Not for held-back files")
    private boolean show;

    @Option(names = "--cache", paramLabel = "DIR", description = "keeps what is computed from the city")
    private Path cache = Path.of("app", "target", "rehearsal", "cache");

    @Option(names = "--json", description = "counts as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        // Flyway and Lucene tell of their start.
        LogManager.getLogManager().reset();
        BehaviourReport report = new BehaviourReport(trials());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(json ? new ObjectMapper().writeValueAsString(report.rows()) : report.tables(show ? SHOWN : 0));
        return 0;
    }

    private List<Trial> trials() throws IOException {
        List<Trial> trials = new ArrayList<>();
        try (ScratchChat chat = ScratchChat.open(cache)) {
            BehaviourRun run = new BehaviourRun(chat);
            for (Path file : files) {
                trials.addAll(run.on(QuestionSet.read(file).sample(sample, seed)));
            }
            trials.addAll(run.templates());
        }
        return trials;
    }
}
