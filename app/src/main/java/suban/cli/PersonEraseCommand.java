package suban.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import suban.audit.Action;
import suban.persons.Kept;

/** {@code suban person erase}: erases everything, for good. */
@Command(name = "erase")
final class PersonEraseCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "PERSON", descriptionKey = "person.who")
    private String person = "";

    @Option(names = "--sure", descriptionKey = "person.sure")
    private boolean sure;

    @Mixin
    private KeptData data = new KeptData();

    PersonEraseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Kept kept = data.with(terminal, this::erase);
        terminal.say(
                sure ? "cli.person-erased" : "cli.person-would-erase",
                kept.concerns().size(),
                kept.conversations().size());
    }

    private Kept erase(KeptData.Opened opened) {
        Kept kept = opened.persons().find(person);
        if (kept.isEmpty()) throw PersonExportCommand.nothing(terminal);
        if (sure) {
            opened.note(Action.ERASED, kept);
            opened.persons().erase(kept, "command line");
        }
        return kept;
    }
}
