package suban.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import suban.http.Json;
import suban.staff.AccountFilter;
import suban.staff.StaffAccount;
import suban.staff.StaffDirectory;

/** {@code suban user list}: a line an account, its parts apart by tabs. */
@Command(name = "list")
final class UserListCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private StaffOptions options = new StaffOptions();

    UserListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        options.open(terminal, (accounts, log) -> {
            if (options.json()) printJson(accounts.directory());
            else
                accounts.directory()
                        .forEach(AccountFilter.ALL, account -> terminal.out().println(line(account)));
        });
    }

    /** One object, a line an account: there may be too many to hold. */
    private void printJson(StaffDirectory directory) {
        Json json = new Json();
        StringBuilder between = new StringBuilder();
        terminal.out().print("{\"accounts\":[");
        directory.forEach(AccountFilter.ALL, account -> {
            terminal.out().print(between + "\n" + json.text(StaffOptions.object(account)));
            between.replace(0, between.length(), ",");
        });
        terminal.out().println("]}");
    }

    private String line(StaffAccount account) {
        List<String> parts =
                new ArrayList<>(List.of(account.name(), account.role().code(), account.displayName()));
        if (account.unit() != null) parts.add(account.unit());
        if (!account.districts().isEmpty()) parts.add(String.join(",", account.districts()));
        if (account.disabled()) parts.add(worded("cli.user-state.disabled"));
        if (account.withoutPassword()) parts.add(worded("cli.user-state.without-password"));
        else if (account.firstPassword()) parts.add(worded("cli.user-state.first-password"));
        if (account.secondFactor()) parts.add(worded("cli.user-state.second-factor"));
        return String.join("\t", parts);
    }

    private String worded(String key) {
        return terminal.messages().text(terminal.language(), key);
    }
}
