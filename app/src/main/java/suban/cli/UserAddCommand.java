package suban.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.Subject;
import suban.staff.AccountResult;
import suban.staff.Post;
import suban.staff.Role;
import suban.staff.StaffAccount;

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

    @Mixin
    private PostOptions where = new PostOptions();

    @Mixin
    private StaffOptions options = new StaffOptions();

    UserAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Role chosen = Role.find(role).orElseThrow(() -> StaffOptions.wrong(terminal, "cli.user-unknown-role", role));
        Post post = where.post(chosen, options.dataFolder(), terminal);
        String shown = displayName == null ? name : displayName;
        options.openOrMake(terminal, (accounts, log) -> {
            Consumer<StaffAccount> also =
                    account -> log.record(Actor.COMMAND_LINE, Action.ACCOUNT_ADDED, Subject.account(account.name()));
            AccountResult result = fromStandardInput
                    ? accounts.add(name, shown, post, readPassword(), also)
                    : accounts.add(name, shown, post, also);
            options.report(terminal, name, result, "cli.user-added");
        });
    }

    private static String readPassword() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
