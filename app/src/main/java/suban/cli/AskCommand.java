package suban.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import suban.api.ReplyJson;
import suban.chatbot.ChatFailure;
import suban.chatbot.EmptyMessage;
import suban.chatbot.MessageTooLong;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Reply;
import suban.http.Json;
import suban.models.text.Language;

/** {@code suban ask "…"}: one turn with the city pack's articles. Nothing of it is kept. */
@Command(name = "ask")
final class AskCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private CityOptions options = new CityOptions();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Parameters(paramLabel = "TEXT", descriptionKey = "ask.text")
    private String text = "";

    AskCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        try (ScratchCity city = ScratchCity.open(options, terminal)) {
            Reply reply = city.chatbot().reply(city.chatbot().start(null), text);
            if (json)
                terminal.out()
                        .println(new Json()
                                .text(ReplyJson.write(reply, city.engines().gazetteer())));
            else print(reply);
        } catch (ChatFailure e) {
            throw new CommandFailure(CommandFailure.WRONG_INPUT, sentence(e));
        }
    }

    private String sentence(ChatFailure failure) {
        Language language = terminal.language();
        return switch (failure) {
            case MessageTooLong f -> terminal.messages().text(language, "problem.message-too-long.detail", f.length());
            case EmptyMessage f -> terminal.messages().text(language, "problem.message-empty.detail");
            default -> throw failure;
        };
    }

    private void print(Reply reply) {
        terminal.out().println(reply.text());
        for (Citation citation : reply.citations()) {
            terminal.say(
                    "cli.ask-source",
                    citation.title(),
                    String.valueOf(citation.version()),
                    citation.effectiveFrom().toString());
        }
        reply.choices().forEach(choice -> terminal.out().println("  · " + choice.label()));
        terminal.say("cli.ask-decision", reply.decision().name(), String.format("%.2f", reply.confidence()));
    }
}
