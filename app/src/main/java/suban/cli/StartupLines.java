package suban.cli;

import java.util.Locale;
import suban.Startup;

/** Start-up progress as lines: one for each stage, and tenths of the long ones. */
final class StartupLines implements Startup {
    private final Terminal terminal;
    private Tenths tenths;

    StartupLines(Terminal terminal) {
        this.terminal = terminal;
        this.tenths = new Tenths(terminal);
    }

    @Override
    public void stage(Stage stage) {
        tenths = new Tenths(terminal);
        terminal.note("cli.stage." + stage.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void progress(int done, int total) {
        tenths.progress(done, total);
    }
}
