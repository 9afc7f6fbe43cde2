package suban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import suban.backup.Finding;
import suban.backup.Manifest;
import suban.backup.Restore;

/** {@code suban restore BACKUP --data DIR}: into an empty folder, never over anything. */
@Command(name = "restore")
final class RestoreCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "BACKUP", descriptionKey = "restore.backup")
    private Path backup = Path.of("");

    // Without a default: nobody restores into a folder that they did not name.
    @Option(names = "--data", paramLabel = "DIR", required = true, descriptionKey = "restore.data")
    private Path data = Path.of("");

    @Option(names = "--city", paramLabel = "DIR", descriptionKey = "restore.city")
    private @Nullable Path city;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        BackupWording wording = new BackupWording(terminal);
        try {
            switch (new Restore(backup, data, city).run()) {
                case Restore.Result.Refused refused -> throw wording.refused(refused.why(), refused.subject());
                case Restore.Result.Damaged damaged -> {
                    if (json) wording.print(Map.of("findings", wording.findings(damaged.findings())));
                    throw wording.damaged("cli.restore-damaged", damaged.findings());
                }
                case Restore.Result.Done done -> report(done.manifest(), done.findings(), wording);
            }
        } catch (IOException e) {
            throw wording.failed("cli.restore-failed", e);
        }
    }

    private void report(Manifest manifest, List<Finding> findings, BackupWording wording) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("data", data.toString());
            object.putAll(wording.summary(manifest));
            object.put("findings", wording.findings(findings));
            wording.print(object);
            return;
        }
        terminal.say("cli.restored", data, manifest.at().toString(), manifest.version());
        wording.say(manifest);
        findings.forEach(finding -> terminal.out().println("  " + wording.text(finding)));
        if (!manifest.holdsDatabase()) terminal.say("cli.restore-database-elsewhere");
        if (city == null && manifest.holdsCity()) terminal.say("cli.restore-city-left", backup.resolve("city"));
        terminal.say("cli.restore-keys");
    }
}
