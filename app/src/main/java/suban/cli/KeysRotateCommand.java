package suban.cli;

import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditLog;
import suban.audit.Subject;

/** {@code suban keys rotate}: exchanges the keys in the key file, also while the service runs. */
@Command(name = "rotate")
final class KeysRotateCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private SealedData data = new SealedData();

    KeysRotateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        try (SealedData.Opened opened = data.open(terminal)) {
            new AuditLog(opened.database(), opened.vault(), Clock.systemUTC())
                    .record(Actor.COMMAND_LINE, Action.KEYS_ROTATED, Subject.NONE);
            opened.vault().rotate();
        }
        terminal.say("cli.keys-rotated");
    }
}
