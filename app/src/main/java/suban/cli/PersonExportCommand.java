package suban.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import suban.audit.Action;
import suban.persons.Kept;

/** {@code suban person export}: a copy of everything, as a ZIP archive. */
@Command(name = "export")
final class PersonExportCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "PERSON", descriptionKey = "person.who")
    private String person = "";

    @Option(names = "--to", required = true, paramLabel = "FILE", descriptionKey = "person.to")
    private Path to = Path.of("person.zip");

    @Mixin
    private KeptData data = new KeptData();

    PersonExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Kept kept = data.with(terminal, this::export);
        terminal.say(
                "cli.person-exported",
                kept.concerns().size(),
                kept.conversations().size(),
                to.toString());
    }

    /** Never over a file that is there. */
    private Kept export(KeptData.Opened opened) {
        Kept kept = opened.persons().find(person);
        if (kept.isEmpty()) throw nothing(terminal);
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            opened.note(Action.EXPORTED, kept);
            opened.persons().export(kept, out);
            return kept;
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(
                    CommandFailure.WRONG_INPUT,
                    terminal.messages().text(terminal.language(), "cli.person-file-exists", to.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CommandFailure nothing(Terminal terminal) {
        return new CommandFailure(
                CommandFailure.WRONG_INPUT, terminal.messages().text(terminal.language(), "cli.person-nothing"));
    }
}
