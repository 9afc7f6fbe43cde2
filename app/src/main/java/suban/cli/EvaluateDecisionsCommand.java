package suban.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suban.chatbot.evaluation.DecisionsEvaluation;
import suban.chatbot.evaluation.DecisionsReport;
import suban.http.Json;
import suban.models.text.LocalText;

/** {@code suban evaluate decisions}: what would come of unlabelled messages, over a scratch store. */
@Command(name = "decisions")
final class EvaluateDecisionsCommand implements Runnable {
    private final Terminal terminal;
    private final Json json = new Json();

    @Mixin
    private CityOptions options = new CityOptions();

    @Option(names = "--texts", required = true, paramLabel = "T.jsonl", descriptionKey = "evaluate.texts")
    private Path texts = Path.of("");

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean asJson;

    EvaluateDecisionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        List<String> read = read();
        try (ScratchCity city = ScratchCity.open(options, terminal)) {
            DecisionsReport report = new DecisionsEvaluation(city.chatbot()).evaluate(read);
            terminal.out().println(asJson ? json.text(report) : report.table());
        }
    }

    private List<String> read() {
        List<String> read = new ArrayList<>();
        try {
            int number = 0;
            for (String line : Files.readAllLines(texts)) {
                number++;
                if (!line.isBlank()) read.add(text(line, number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private String text(String line, int number) {
        try {
            JsonNode text = json.mapper().readTree(line).path("text");
            if (text.isTextual()) return text.asText();
        } catch (JsonProcessingException e) {
            // Said below, like a line without a text.
        }
        LocalText problem = new LocalText(
                texts + "：第 " + number + " 行应为 {\"text\": \"…\"}",
                texts + ": line " + number + " should be {\"text\": \"…\"}");
        throw new CommandFailure(CommandFailure.WRONG_INPUT, problem.in(terminal.language()));
    }
}
