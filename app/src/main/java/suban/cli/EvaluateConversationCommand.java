package suban.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suban.chatbot.evaluation.ConversationEvaluation;
import suban.chatbot.evaluation.ConversationReport;
import suban.chatbot.evaluation.EvaluationCases;
import suban.http.Json;

/** {@code suban evaluate conversation}: how well a city's chatbot decides, over a scratch store. */
@Command(name = "conversation")
final class EvaluateConversationCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private CityOptions options = new CityOptions();

    @Option(names = "--cases", required = true, paramLabel = "C.jsonl", descriptionKey = "evaluate.cases")
    private Path cases = Path.of("");

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    EvaluateConversationCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        EvaluationCases read = read();
        try (ScratchCity city = ScratchCity.open(options, terminal)) {
            ConversationReport report = new ConversationEvaluation(city.chatbot()).evaluate(read);
            terminal.out().println(json ? new Json().text(report) : report.table());
        }
    }

    private EvaluationCases read() {
        try {
            return EvaluationCases.read(cases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
