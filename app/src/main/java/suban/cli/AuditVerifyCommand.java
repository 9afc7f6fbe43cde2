package suban.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditEntry;
import suban.audit.AuditLog;
import suban.audit.Subject;
import suban.audit.Verification;
import suban.http.Json;

/** {@code suban audit verify}: exit code 0 if the log is what was written, 1 if not. Works while the service runs, too. */
@Command(name = "verify")
final class AuditVerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--kept", paramLabel = "NUMBER:HASH", descriptionKey = "audit.kept")
    private @Nullable String kept;

    @Mixin
    private SealedData data = new SealedData();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    AuditVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What stands for an entry that was kept elsewhere. */
    private record Kept(long number, String hash) {}

    @Override
    public Integer call() {
        Kept asked = kept == null ? null : read(kept);
        try (SealedData.Opened opened = data.open(terminal)) {
            AuditLog log = new AuditLog(opened.database(), opened.vault(), Clock.systemUTC());
            Verification found = log.verify();
            Optional<AuditEntry> entry = asked == null ? Optional.empty() : log.find(asked.number());
            log.record(Actor.COMMAND_LINE, Action.LOG_VERIFIED, Subject.LOG);
            boolean fits = asked == null
                    || entry.map(AuditEntry::hash).filter(asked.hash()::equals).isPresent();
            if (json) print(found, asked == null ? null : fits);
            else say(found, asked, entry.isPresent(), fits);
            return found instanceof Verification.Sound && fits ? 0 : CommandFailure.COULD_NOT;
        }
    }

    private Kept read(String text) {
        if (!text.matches("\\d{1,18}:[0-9a-f]{64}"))
            throw new CommandFailure(
                    CommandFailure.WRONG_INPUT,
                    terminal.messages().text(terminal.language(), "cli.audit-kept-malformed", text));
        int colon = text.indexOf(':');
        return new Kept(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    private void say(Verification found, @Nullable Kept asked, boolean isThere, boolean fits) {
        switch (found) {
            case Verification.Sound(long entries, long number, String hash) -> {
                if (number == 0) terminal.say("cli.audit-empty");
                else terminal.say("cli.audit-sound", Long.toString(entries), Long.toString(number), hash);
            }
            case Verification.Broken(long number, Verification.Fault fault) ->
                terminal.say("cli.audit-" + code(fault), Long.toString(number));
        }
        if (asked == null) return;
        String result = fits ? "fits" : isThere ? "differs" : "gone";
        terminal.say("cli.audit-kept-" + result, Long.toString(asked.number()));
    }

    private void print(Verification found, @Nullable Boolean fits) {
        Map<String, Object> object = new LinkedHashMap<>();
        switch (found) {
            case Verification.Sound(long entries, long number, String hash) -> {
                object.put("sound", true);
                object.put("entries", entries);
                object.put("number", number);
                object.put("hash", hash);
            }
            case Verification.Broken(long number, Verification.Fault fault) -> {
                object.put("sound", false);
                object.put("firstBroken", number);
                object.put("fault", code(fault));
            }
        }
        if (fits != null) object.put("keptFits", fits);
        terminal.out().println(new Json().text(object));
    }

    private static String code(Verification.Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }
}
