package suban.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import suban.city.StarterPack;

/** {@code suban init DIR}: a copy of the starter pack to edit. */
@Command(name = "init")
final class InitCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", descriptionKey = "init.dir")
    private Path target = Path.of("");

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        try {
            int files = StarterPack.copyTo(target);
            terminal.say("cli.init-done", files, target);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(
                    CommandFailure.WRONG_INPUT,
                    terminal.messages().text(terminal.language(), "cli.init-not-empty", target));
        } catch (IOException e) {
            throw new CommandFailure(
                    CommandFailure.COULD_NOT,
                    terminal.messages()
                            .text(terminal.language(), "cli.cannot-write", target, String.valueOf(e.getMessage())));
        }
    }
}
