package suban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import suban.Version;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditLog;
import suban.audit.Subject;
import suban.backup.Backup;
import suban.backup.BackupPlan;
import suban.backup.BackupResult;
import suban.backup.KeyCopy;
import suban.backup.Manifest;
import suban.storage.vault.VaultException;

/** {@code suban backup TARGET_FOLDER}: works while the service runs. */
@Command(name = "backup")
final class BackupCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "TARGET_FOLDER", descriptionKey = "backup.target")
    private Path target = Path.of("");

    @Mixin
    private SealedData sealed = new SealedData();

    @Option(names = "--city", paramLabel = "DIR", defaultValue = "${env:SUBAN_CITY}", descriptionKey = "backup.city")
    private @Nullable Path city;

    @Option(names = "--previous", paramLabel = "DIR", descriptionKey = "backup.previous")
    private @Nullable Path previous;

    @Option(names = "--keys-to", paramLabel = "FILE", descriptionKey = "backup.keys-to")
    private @Nullable Path keysTo;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        BackupWording wording = new BackupWording(terminal);
        BackupPlan plan =
                new BackupPlan(target, sealed.data().data(), sealed.data().jdbcUrl(), city, previous, keyCopy());
        try {
            switch (new Backup(Clock.systemUTC(), Version.current()).make(plan)) {
                case BackupResult.Refused refused -> throw wording.refused(refused.why(), refused.subject());
                case BackupResult.Made made -> report(made, writeDown(), wording);
            }
        } catch (IOException e) {
            throw wording.failed("cli.backup-failed", e);
        }
    }

    private @Nullable KeyCopy keyCopy() {
        return keysTo == null ? null : new KeyCopy(sealed.keyFile(), keysTo);
    }

    /**
     * Writes it down in the audit log, which takes the keys. A backup is made without them, too, and before an upgrade.
     *
     * @return whether it could be
     */
    private boolean writeDown() {
        Optional<SealedData.Opened> found = sealed.openAsItIs(terminal);
        try (SealedData.Opened opened = found.orElse(null)) {
            if (opened == null) return false;
            new AuditLog(opened.database(), opened.vault(), Clock.systemUTC())
                    .record(Actor.COMMAND_LINE, Action.BACKUP_MADE, Subject.NONE);
            return true;
        } catch (VaultException e) {
            return false;
        }
    }

    private void report(BackupResult.Made made, boolean writtenDown, BackupWording wording) {
        Manifest manifest = made.manifest();
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("backup", made.folder().toString());
            object.putAll(wording.summary(manifest));
            object.put("linkedPhotos", made.linked());
            object.put("leftOut", made.leftOut());
            object.put("findings", wording.findings(made.findings()));
            object.put("inAuditLog", writtenDown);
            if (keysTo != null) object.put("keys", keysTo.toString());
            wording.print(object);
        } else {
            terminal.say("cli.backup-made", made.folder());
            wording.say(manifest);
            if (made.linked() > 0) terminal.say("cli.backup-linked", made.linked());
            if (!made.leftOut().isEmpty()) terminal.say("cli.backup-left-out", String.join(", ", made.leftOut()));
            if (!manifest.holdsDatabase()) terminal.say("cli.backup-database-elsewhere");
            if (!writtenDown) terminal.say("cli.backup-not-in-audit-log");
            terminal.say(keysTo == null ? "cli.backup-keys-not-in" : "cli.backup-keys-copied", String.valueOf(keysTo));
        }
        // All that was there is safe; whoever runs this by a timer has to hear of the rest.
        wording.requireNothing(made.findings());
    }
}
