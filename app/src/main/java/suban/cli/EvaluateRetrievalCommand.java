package suban.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import suban.knowledge.evaluation.RetrievalEvaluation;
import suban.knowledge.evaluation.RetrievalReport;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;

/** {@code suban evaluate retrieval}: how well queries find their articles. */
@Command(name = "retrieval")
final class EvaluateRetrievalCommand implements Runnable {
    private final Terminal terminal;

    @Option(names = "--articles", required = true, paramLabel = "A.jsonl", descriptionKey = "evaluate.articles")
    private Path articles = Path.of("");

    @Option(names = "--queries", required = true, paramLabel = "Q.jsonl", descriptionKey = "evaluate.queries")
    private Path queries = Path.of("");

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    EvaluateRetrievalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        try (ScratchFolder scratch = ScratchFolder.make();
                EmbeddingModels models = EmbeddingModels.open(EmbeddingSettings.bundled(null))) {
            RetrievalReport report =
                    new RetrievalEvaluation(models).run(articles, queries, scratch.path(), new Tenths(terminal));
            new ReportPrinter(terminal, json).print(report);
        }
    }
}
