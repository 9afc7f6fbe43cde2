package suban.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import suban.audit.Action;
import suban.staff.Leaving;

/** {@code suban user disable NAME}: what the account had claimed waits for somebody again. Also while the service runs. */
@Command(name = "disable")
final class UserDisableCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", descriptionKey = "user.name")
    private String name = "";

    @Mixin
    private StaffOptions options = new StaffOptions();

    private int released;

    UserDisableCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        options.changeWith(
                terminal,
                name,
                Action.ACCOUNT_DISABLED,
                opened -> (accounts, account) -> {
                    Leaving.Left left = new Leaving(opened.database(), accounts).disable(account);
                    released = left.released();
                    return left.result();
                },
                "cli.user-disabled");
        if (released > 0 && !options.json()) terminal.say("cli.user-released", released);
    }
}
