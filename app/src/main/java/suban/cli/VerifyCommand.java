package suban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import suban.backup.Finding;
import suban.backup.Verification;

/** {@code suban verify BACKUP}, or without one the live data folder: reads everything, changes nothing. */
@Command(name = "verify")
final class VerifyCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "BACKUP", arity = "0..1", descriptionKey = "verify.backup")
    private @Nullable Path backup;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        BackupWording wording = new BackupWording(terminal);
        Verification verification = new Verification(Clock.systemUTC());
        try {
            switch (backup == null ? verification.ofData(data.data(), data.jdbcUrl()) : verification.ofBackup(backup)) {
                case Verification.Result.Refused refused -> throw wording.refused(refused.why(), refused.subject());
                case Verification.Result.OfBackup(var manifest, var findings) -> {
                    if (json) print(wording.summary(manifest), findings, wording);
                    else if (findings.isEmpty()) {
                        terminal.say("cli.verify-backup-whole", manifest.at().toString());
                        wording.say(manifest);
                    }
                    wording.requireNothing(findings);
                }
                case Verification.Result.OfData(var contents, var photos, var findings) -> {
                    if (json) print(wording.summary(contents, photos), findings, wording);
                    else if (findings.isEmpty())
                        terminal.say(
                                "cli.verify-data-whole",
                                contents.concerns(),
                                contents.turns(),
                                contents.articles(),
                                photos);
                    wording.requireNothing(findings);
                }
            }
        } catch (IOException e) {
            throw wording.failed("cli.verify-failed", e);
        }
    }

    private static void print(Map<String, Object> summary, List<Finding> findings, BackupWording wording) {
        Map<String, Object> object = new LinkedHashMap<>(summary);
        object.put("findings", wording.findings(findings));
        wording.print(object);
    }
}
