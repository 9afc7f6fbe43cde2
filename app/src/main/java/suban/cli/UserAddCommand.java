package suban.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import suban.Configuration;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditLog;
import suban.audit.Subject;
import suban.http.Json;
import suban.staff.AccountResult;
import suban.staff.Role;
import suban.staff.StaffAccounts;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** {@code suban user add NAME --role ROLE}: works while the service runs, too. */
@Command(name = "add")
final class UserAddCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", descriptionKey = "user.name")
    private String name = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE", descriptionKey = "user.role")
    private String role = "";

    @Option(names = "--display-name", paramLabel = "NAME", descriptionKey = "user.display")
    private @Nullable String displayName;

    @Option(names = "--password-stdin", descriptionKey = "user.password-stdin")
    private boolean fromStandardInput;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:SUBAN_DATA:-data}",
            descriptionKey = "option.data")
    private java.nio.file.Path data = java.nio.file.Path.of("data");

    @Mixin
    private KeysOption keys = new KeysOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    UserAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Role chosen = Role.find(role).orElseThrow(() -> wrong("cli.user-unknown-role", role));
        String password = fromStandardInput ? readPassword() : StaffAccounts.newPassword();
        // A database elsewhere may be in use already, with keys that are not in this folder.
        Vault vault = database.url() == null ? keys.open(data) : keys.openExisting(data, terminal);
        try (Database opened =
                Database.open(Configuration.of(data, database.url()).jdbcUrl())) {
            StaffAccounts accounts = new StaffAccounts(opened, Clock.systemUTC());
            AuditLog log = new AuditLog(opened, vault, Clock.systemUTC());
            AccountResult result = accounts.add(
                    name,
                    displayName == null ? name : displayName,
                    chosen,
                    password,
                    account -> log.record(Actor.COMMAND_LINE, Action.ACCOUNT_ADDED, Subject.account(account.name())));
            switch (result) {
                case AccountResult.Done done -> report(done, fromStandardInput ? null : password);
                case AccountResult.NameTaken taken -> throw wrong("cli.user-name-taken", name);
                case AccountResult.Invalid invalid -> throw wrong("cli.user-invalid", worded(invalid.problems()));
                default -> throw new IllegalStateException(result.toString());
            }
        }
    }

    private void report(AccountResult.Done done, @Nullable String password) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("name", done.account().name());
            object.put("role", done.account().role().code());
            object.put("password", password);
            terminal.out().println(new Json().text(object));
            return;
        }
        terminal.say(
                "cli.user-added", done.account().name(), done.account().role().code());
        if (password != null) terminal.say("cli.user-password", password);
    }

    private String worded(List<String> problems) {
        List<String> worded = new ArrayList<>();
        for (String problem : problems) {
            String key = "account." + problem;
            worded.add(terminal.messages().has(key) ? terminal.messages().text(terminal.language(), key) : problem);
        }
        return String.join("; ", worded);
    }

    private static String readPassword() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommandFailure wrong(String key, Object... values) {
        return new CommandFailure(
                CommandFailure.WRONG_INPUT, terminal.messages().text(terminal.language(), key, values));
    }
}
