package suban.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditLog;
import suban.audit.Outcome;
import suban.audit.Subject;
import suban.http.Json;
import suban.staff.AccountResult;
import suban.staff.FirstPassword;
import suban.staff.StaffAccount;
import suban.staff.StaffAccounts;

/** Where the staff's accounts are, and how what came of a change is told. Shared by {@code suban user …}. */
final class StaffOptions {
    @Mixin
    private SealedData data = new SealedData();

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    boolean json() {
        return json;
    }

    Path dataFolder() {
        return data.data().data();
    }

    /** Opens everything that is kept, also while the service runs, or begins with nothing. */
    void openSealed(Terminal terminal, Consumer<SealedData.Opened> work) {
        try (SealedData.Opened opened = data.openOrMake(terminal)) {
            work.accept(opened);
        }
    }

    /** Opens the accounts, also while the service runs. */
    void open(Terminal terminal, BiConsumer<StaffAccounts, AuditLog> work) {
        work(data.open(terminal), work);
    }

    /** Opens them, or begins with none where no service has run yet. */
    void openOrMake(Terminal terminal, BiConsumer<StaffAccounts, AuditLog> work) {
        work(data.openOrMake(terminal), work);
    }

    private static void work(SealedData.Opened data, BiConsumer<StaffAccounts, AuditLog> work) {
        try (SealedData.Opened opened = data) {
            Clock clock = Clock.systemUTC();
            StaffAccounts accounts = new StaffAccounts(opened.database(), opened.vault(), clock, List.of());
            work.accept(accounts, new AuditLog(opened.database(), opened.vault(), clock));
        }
    }

    /** Changes an account that there is and writes it down; a name that is none is not written anywhere. */
    void change(
            Terminal terminal,
            String name,
            Action action,
            BiFunction<StaffAccounts, String, AccountResult> change,
            String done) {
        changeWith(terminal, name, action, opened -> change, done);
    }

    /** @param changing makes the change with all that is kept */
    void changeWith(
            Terminal terminal,
            String name,
            Action action,
            Function<SealedData.Opened, BiFunction<StaffAccounts, String, AccountResult>> changing,
            String done) {
        SealedData.Opened data = this.data.open(terminal);
        BiFunction<StaffAccounts, String, AccountResult> change = changing.apply(data);
        work(data, (accounts, log) -> {
            Optional<StaffAccount> found = accounts.find(name);
            AccountResult result = found.isEmpty()
                    ? new AccountResult.UnknownAccount()
                    : log.together(
                            Actor.COMMAND_LINE,
                            action,
                            Subject.account(found.get().name()),
                            null,
                            () -> change.apply(accounts, name),
                            changed -> changed instanceof AccountResult.LastAdministrator
                                    ? Outcome.REFUSED
                                    : Outcome.DONE);
            report(terminal, name, result, done);
        });
    }

    /**
     * Tells what came of it.
     *
     * @param done key of the sentence, with name and role
     * @throws CommandFailure if nothing was changed
     */
    void report(Terminal terminal, String name, AccountResult result, String done) {
        switch (result) {
            case AccountResult.Done changed -> say(terminal, changed.account(), done);
            case AccountResult.Issued(FirstPassword first) -> sayPassword(terminal, first, done);
            case AccountResult.NameTaken taken -> throw wrong(terminal, "cli.user-name-taken", name);
            case AccountResult.UnknownAccount unknown -> throw wrong(terminal, "cli.user-unknown", name);
            case AccountResult.LastAdministrator last -> throw wrong(terminal, "cli.user-last-administrator", name);
            case AccountResult.Invalid(List<String> problems) ->
                throw wrong(terminal, "cli.user-invalid", worded(terminal, problems));
        }
    }

    private void say(Terminal terminal, StaffAccount account, String done) {
        if (json) terminal.out().println(new Json().text(object(account)));
        else terminal.say(done, account.name(), account.role().code());
    }

    private void sayPassword(Terminal terminal, FirstPassword first, String done) {
        if (json) {
            Map<String, Object> object = object(first.account());
            object.put("password", first.password());
            terminal.out().println(new Json().text(object));
        } else {
            terminal.say(done, first.account().name(), first.account().role().code());
            terminal.say("cli.user-password", first.password(), FirstPassword.GOOD.toHours());
        }
    }

    static Map<String, Object> object(StaffAccount account) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", account.name());
        object.put("displayName", account.displayName());
        object.put("role", account.role().code());
        if (account.unit() != null) object.put("unit", account.unit());
        if (!account.districts().isEmpty()) object.put("districts", account.districts());
        object.put("disabled", account.disabled());
        object.put("firstPassword", account.firstPassword());
        object.put("withoutPassword", account.withoutPassword());
        object.put("secondFactor", account.secondFactor());
        return object;
    }

    private static String worded(Terminal terminal, List<String> problems) {
        return String.join(
                "; ",
                problems.stream()
                        .map(problem -> terminal.messages().text(terminal.language(), "account." + problem))
                        .toList());
    }

    static CommandFailure wrong(Terminal terminal, String key, Object... values) {
        return new CommandFailure(
                CommandFailure.WRONG_INPUT, terminal.messages().text(terminal.language(), key, values));
    }
}
