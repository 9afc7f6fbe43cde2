package suban.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code suban keys rotate}: exchanges the keys in the key file, also while the service runs. */
@Command(name = "rotate")
final class KeysRotateCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private KeptData data = new KeptData();

    KeysRotateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        data.rotateKeys(terminal);
        terminal.say("cli.keys-rotated");
    }
}
