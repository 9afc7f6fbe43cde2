package suban.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import suban.http.Json;
import suban.staff.StaffAccount;

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
            List<StaffAccount> all = accounts.list();
            if (options.json()) {
                List<Map<String, Object>> objects =
                        all.stream().map(StaffOptions::object).toList();
                terminal.out().println(new Json().text(Map.of("accounts", objects)));
            } else {
                all.forEach(account -> terminal.out().println(line(account)));
            }
        });
    }

    private String line(StaffAccount account) {
        List<String> parts =
                new ArrayList<>(List.of(account.name(), account.role().code(), account.displayName()));
        if (account.disabled()) parts.add(worded("cli.user-state.disabled"));
        if (account.firstPassword()) parts.add(worded("cli.user-state.first-password"));
        if (account.secondFactor()) parts.add(worded("cli.user-state.second-factor"));
        return String.join("\t", parts);
    }

    private String worded(String key) {
        return terminal.messages().text(terminal.language(), key);
    }
}
