package suban.cli;

import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import suban.audit.Action;
import suban.staff.AccountResult;
import suban.staff.StaffAccounts;

/** {@code suban user reset|disable|enable|reset-second-factor NAME}: also while the service runs. */
@Command
final class UserChangeCommand implements Runnable {
    private final Terminal terminal;
    private final Action action;
    private final BiFunction<StaffAccounts, String, AccountResult> change;
    private final String done;

    @Parameters(paramLabel = "NAME", descriptionKey = "user.name")
    private String name = "";

    @Mixin
    private StaffOptions options = new StaffOptions();

    /** @param done key of the sentence that says what was done */
    UserChangeCommand(
            Terminal terminal, Action action, BiFunction<StaffAccounts, String, AccountResult> change, String done) {
        this.terminal = terminal;
        this.action = action;
        this.change = change;
        this.done = done;
    }

    @Override
    public void run() {
        options.change(terminal, name, action, change, done);
    }
}
