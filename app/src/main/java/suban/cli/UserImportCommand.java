package suban.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditLog;
import suban.audit.Subject;
import suban.city.CityPack;
import suban.http.Json;
import suban.staff.ActivationCodes;
import suban.staff.PlannedAccounts.Batch;
import suban.staff.Units;
import suban.staff.roster.RosterApplied;
import suban.staff.roster.RosterCsv;
import suban.staff.roster.RosterMistake;
import suban.staff.roster.RosterPlan;
import suban.staff.roster.RosterResult;
import suban.staff.roster.RosterWords;
import suban.staff.roster.Rosters;
import suban.storage.OwnerOnly;

/** {@code suban user import FILE}: many accounts from a CSV file, also while the service runs. */
@Command(name = "import")
final class UserImportCommand implements Runnable {
    private static final String OWNER = "command line";
    private static final int SHOWN = 50;

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "user.import.file")
    private Path file = Path.of("accounts.csv");

    @Option(names = "--dry-run", descriptionKey = "user.import.dry-run")
    private boolean dryRun;

    @Option(names = "--mistakes", paramLabel = "FILE", descriptionKey = "user.import.mistakes")
    private @Nullable Path mistakes;

    @Option(names = "--codes", paramLabel = "FILE", descriptionKey = "user.import.codes")
    private @Nullable Path codes;

    @Option(names = "--city", paramLabel = "DIR", defaultValue = "${env:SUBAN_CITY}", descriptionKey = "option.city")
    private @Nullable Path city;

    @Mixin
    private StaffOptions options = new StaffOptions();

    UserImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (!Files.isRegularFile(file)) throw StaffOptions.wrong(terminal, "cli.roster-no-file", file.toString());
        for (Path target : new @Nullable Path[] {mistakes, codes}) {
            if (target != null && Files.exists(target))
                throw StaffOptions.wrong(terminal, "cli.roster-file-exists", target.toString());
        }
        CityPack pack = CityOptions.read(city, options.dataFolder(), terminal);
        Units units = new Units(pack.departments(), pack.districts());
        Path folder = options.dataFolder().resolve("uploads").resolve("import-" + UUID.randomUUID());
        options.openSealed(terminal, opened -> {
            Rosters rosters = new Rosters(
                    opened.database(),
                    opened.vault(),
                    Clock.systemUTC(),
                    new RosterWords(terminal.messages()),
                    units,
                    folder);
            AuditLog log = new AuditLog(opened.database(), opened.vault(), Clock.systemUTC());
            try (InputStream content = Files.newInputStream(file)) {
                work(rosters, log, rosters.plan(OWNER, content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                removeFolder(folder);
            }
        });
    }

    private static void removeFolder(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void work(Rosters rosters, AuditLog log, RosterResult result) throws IOException {
        switch (result) {
            case RosterResult.Refused refused ->
                throw StaffOptions.wrong(
                        terminal, "cli.roster-refused", worded("roster.refused." + refused.reason(), refused.value()));
            case RosterResult.Planned(RosterPlan plan) -> {
                try {
                    if (mistakes != null) writeMistakes(rosters, plan, mistakes);
                    if (!options.json()) tell(plan);
                    RosterApplied applied = dryRun ? RosterApplied.NOT_YET : apply(rosters, log, plan);
                    long activated = dryRun || codes == null ? 0 : writeCodes(rosters, log, plan, codes);
                    if (options.json()) printJson(plan, applied, activated);
                } finally {
                    rosters.discard(plan);
                }
            }
        }
    }

    private void tell(RosterPlan plan) {
        terminal.say("cli.roster-planned", plan.added(), plan.changed(), plan.unchanged(), plan.wrong());
        plan.firstWrong().stream().limit(SHOWN).forEach(mistake -> terminal.note("cli.roster-wrong", cells(mistake)));
        if (plan.wrong() > SHOWN) terminal.note("cli.roster-more", plan.wrong() - SHOWN);
        if (dryRun) terminal.say("cli.roster-dry");
    }

    private Object[] cells(RosterMistake mistake) {
        return new Object[] {Long.toString(mistake.line()), worded("roster.wrong." + mistake.reason()), mistake.value()
        };
    }

    private RosterApplied apply(Rosters rosters, AuditLog log, RosterPlan plan) {
        log.record(Actor.COMMAND_LINE, Action.ACCOUNTS_IMPORTED, Subject.roster(plan.id()));
        RosterApplied applied = rosters.apply(plan, batch -> note(log, batch)).applied();
        if (!options.json())
            terminal.say(
                    "cli.roster-applied", applied.added(), applied.changed(), applied.already(), applied.conflicts());
        return applied;
    }

    private static void note(AuditLog log, Batch batch) {
        note(log, Action.ACCOUNT_ADDED, batch.added());
        note(log, Action.SETTINGS_CHANGED, batch.renamed());
        note(log, Action.ROLE_CHANGED, batch.moved());
    }

    private static void note(AuditLog log, Action action, List<String> names) {
        log.recordAll(
                Actor.COMMAND_LINE, action, names.stream().map(Subject::account).toList(), null);
    }

    private void writeMistakes(Rosters rosters, RosterPlan plan, Path target) throws IOException {
        try (BufferedWriter out = begin(target)) {
            RosterCsv csv =
                    new RosterCsv(out, List.of(worded("roster.line"), worded("roster.reason"), worded("roster.value")));
            rosters.forEachMistake(
                    plan,
                    mistake -> csv.line(List.of(
                            Long.toString(mistake.line()),
                            worded("roster.wrong." + mistake.reason()),
                            mistake.value())));
        }
    }

    private long writeCodes(Rosters rosters, AuditLog log, RosterPlan plan, Path target) throws IOException {
        long[] written = {0};
        try (BufferedWriter out = begin(target)) {
            RosterCsv csv = new RosterCsv(
                    out,
                    List.of(
                            worded("staff.sign-in.name"),
                            worded("staff.account.display-name"),
                            worded("staff.post.unit"),
                            worded("roster.code")));
            rosters.activate(plan, names -> note(log, Action.ACTIVATION_ISSUED, names), one -> {
                csv.line(List.of(
                        one.account().name(),
                        one.account().displayName(),
                        Objects.requireNonNullElse(one.account().unit(), ""),
                        one.code()));
                written[0]++;
            });
        }
        if (!options.json())
            terminal.say("cli.roster-codes", written[0], target.toString(), ActivationCodes.GOOD.toDays());
        return written[0];
    }

    private BufferedWriter begin(Path target) throws IOException {
        try {
            Files.createFile(target, OwnerOnly.newFile(target));
        } catch (FileAlreadyExistsException e) {
            throw StaffOptions.wrong(terminal, "cli.roster-file-exists", target.toString());
        }
        return Files.newBufferedWriter(target);
    }

    private void printJson(RosterPlan plan, RosterApplied applied, long activated) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("new", plan.added());
        object.put("changed", plan.changed());
        object.put("unchanged", plan.unchanged());
        object.put("wrong", plan.wrong());
        object.put("applied", applied.done());
        object.put("conflicts", applied.conflicts());
        object.put("codes", activated);
        object.put(
                "wrongLines",
                plan.firstWrong().stream().limit(SHOWN).map(this::lineJson).toList());
        terminal.out().println(new Json().text(object));
    }

    private Map<String, Object> lineJson(RosterMistake mistake) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", mistake.line());
        line.put("reason", mistake.reason());
        line.put("value", mistake.value());
        return line;
    }

    private String worded(String key, Object... values) {
        return terminal.messages().text(terminal.language(), key, values);
    }
}
