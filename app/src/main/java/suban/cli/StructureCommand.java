package suban.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import suban.Engines;
import suban.api.StructureApi;
import suban.chatbot.Chatbot;
import suban.classifier.concern.Message;
import suban.classifier.concern.Proposing;
import suban.classifier.concern.Source;
import suban.http.Json;
import suban.models.generation.LanguageModelSettings;
import suban.models.text.Language;

/** {@code suban structure "…"}: the typed concerns in a text, or in each of a file of them, as JSON. */
@Command(name = "structure")
final class StructureCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private CityOptions options = new CityOptions();

    @Mixin
    private LanguageModelOption languageModel = new LanguageModelOption();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--speech", descriptionKey = "structure.speech")
    private boolean speech;

    @Option(names = "--batch", paramLabel = "M.jsonl", descriptionKey = "structure.batch")
    private @Nullable Path batch;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "structure.out")
    private @Nullable Path out;

    @Parameters(paramLabel = "TEXT", arity = "0..1", descriptionKey = "structure.text")
    private @Nullable String text;

    StructureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        LanguageModelSettings settings = languageModel.settings(terminal);
        if (text != null ? batch != null || out != null : batch == null) throw wrong("cli.text-or-batch");
        Message message = text == null ? null : message(text);
        StructureBatch rows = batch == null ? null : new StructureBatch(batch, out, terminal);
        try (ScratchCity city = ScratchCity.open(options, terminal)) {
            Engines engines = city.engines();
            Proposing proposing = engines.proposing(settings);
            Function<Message, Map<String, Object>> structuring = one ->
                    StructureApi.write(engines.structurer().structure(one, null), proposing, engines.gazetteer(), one);
            if (rows != null) rows.run(structuring, engines.clock());
            else if (message != null) print(structuring.apply(message));
        }
    }

    private Message message(String said) {
        if (said.isBlank()) throw wrong("problem.message-empty.detail");
        if (said.length() > Chatbot.LONGEST_MESSAGE) throw wrong("problem.message-too-long.detail", said.length());
        return new Message(said, Language.of(said), speech ? Source.SPEECH : Source.TYPED, Instant.now(), null);
    }

    private void print(Object found) {
        Json writer = new Json();
        try {
            terminal.out()
                    .println(
                            json
                                    ? writer.text(found)
                                    : writer.mapper()
                                            .writerWithDefaultPrettyPrinter()
                                            .writeValueAsString(found));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private CommandFailure wrong(String key, Object... values) {
        return new CommandFailure(
                CommandFailure.WRONG_INPUT, terminal.messages().text(terminal.language(), key, values));
    }
}
