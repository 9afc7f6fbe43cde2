package suban.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditCsv;
import suban.audit.AuditEntry;
import suban.audit.AuditFilter;
import suban.audit.AuditLog;
import suban.audit.Subject;
import suban.http.Json;
import suban.storage.Database;

/** {@code suban audit export}: the log as a file, oldest entry first. Works while the service runs, too. */
@Command(name = "export")
final class AuditExportCommand implements Runnable {
    private final Terminal terminal;

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "audit.from")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "DAY", descriptionKey = "audit.until")
    private @Nullable String until;

    @Option(
            names = "--json",
            arity = "0..1",
            paramLabel = "lines|csv",
            defaultValue = "CSV",
            fallbackValue = "LINES",
            descriptionKey = "audit.format")
    private Format format = Format.CSV;

    @Mixin
    private CityOptions options = new CityOptions();

    @Mixin
    private KeysOption keys = new KeysOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    AuditExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** How it is written: JSON objects, one a line, or a table. */
    enum Format {
        LINES,
        CSV
    }

    @Override
    public void run() {
        ZoneId zone = options.read(terminal).city().zone();
        Instant first = from == null ? null : start(day(from), zone);
        Instant end = until == null ? null : start(day(until).plusDays(1), zone);
        try (Database opened = database.openExisting(options.data(), terminal)) {
            AuditLog log = new AuditLog(opened, keys.openExisting(options.data(), terminal), Clock.systemUTC());
            log.record(Actor.COMMAND_LINE, Action.EXPORTED, Subject.LOG);
            log.forEach(AuditFilter.between(first, end), writer(terminal.out()));
        }
    }

    private Consumer<AuditEntry> writer(PrintStream out) {
        if (format == Format.CSV) return new AuditCsv(out)::write;
        Json json = new Json();
        return entry -> out.println(json.text(entry));
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CommandFailure(
                    CommandFailure.WRONG_INPUT,
                    terminal.messages().text(terminal.language(), "cli.audit-not-a-day", text));
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
