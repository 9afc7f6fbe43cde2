package suban.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import suban.api.StructureApi;
import suban.chatbot.Chatbot;
import suban.classifier.concern.Message;
import suban.classifier.concern.Source;
import suban.http.Json;
import suban.models.text.Language;

/** {@code suban structure "…"}: the typed concerns in a text, as JSON. */
@Command(name = "structure")
final class StructureCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private CityOptions options = new CityOptions();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Option(names = "--speech", descriptionKey = "structure.speech")
    private boolean speech;

    @Parameters(paramLabel = "TEXT", descriptionKey = "structure.text")
    private String text = "";

    StructureCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (text.isBlank()) throw wrong("problem.message-empty.detail");
        if (text.length() > Chatbot.LONGEST_MESSAGE) throw wrong("problem.message-too-long.detail", text.length());
        try (ScratchCity city = ScratchCity.open(options, terminal)) {
            Message message =
                    new Message(text, Language.of(text), speech ? Source.SPEECH : Source.TYPED, Instant.now(), null);
            Object found = StructureApi.write(
                    city.engines().structurer(), city.engines().gazetteer(), message);
            Json writer = new Json();
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
