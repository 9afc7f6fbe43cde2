package suban.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import suban.classifier.evaluation.ClassifierEvaluation;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;

/** {@code suban evaluate classifier}: trains on one labelled file and tests on another. */
@Command(name = "classifier")
final class EvaluateClassifierCommand implements Runnable {
    private final Terminal terminal;

    @Option(names = "--train", required = true, paramLabel = "T.jsonl", descriptionKey = "evaluate.train")
    private Path train = Path.of("");

    @Option(names = "--test", required = true, paramLabel = "S.jsonl", descriptionKey = "evaluate.test")
    private Path test = Path.of("");

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    EvaluateClassifierCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        try (EmbeddingModels models = EmbeddingModels.open(EmbeddingSettings.bundled(null))) {
            new ReportPrinter(terminal, json).print(new ClassifierEvaluation(models).evaluate(train, test));
        }
    }
}
