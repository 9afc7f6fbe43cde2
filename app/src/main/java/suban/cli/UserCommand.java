package suban.cli;

import java.util.function.BiFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import suban.audit.Action;
import suban.staff.AccountResult;
import suban.staff.StaffAccounts;

/** {@code suban user}: the staff's accounts. */
@Command(name = "user")
final class UserCommand {
    static CommandLine withAll(Terminal terminal) {
        return new CommandLine(new UserCommand())
                .addSubcommand(new UserAddCommand(terminal))
                .addSubcommand(new UserListCommand(terminal))
                .addSubcommand(new UserImportCommand(terminal))
                .addSubcommand(new UserRoleCommand(terminal))
                .addSubcommand(
                        "reset",
                        change(terminal, Action.PASSWORD_RESET, StaffAccounts::resetPassword, "cli.user-reset"))
                .addSubcommand(new UserDisableCommand(terminal))
                .addSubcommand(
                        "enable", change(terminal, Action.ACCOUNT_ENABLED, StaffAccounts::enable, "cli.user-enabled"))
                .addSubcommand(
                        "reset-second-factor",
                        change(
                                terminal,
                                Action.SECOND_FACTOR_RESET,
                                StaffAccounts::resetSecondFactor,
                                "cli.user-second-factor-reset"));
    }

    private static UserChangeCommand change(
            Terminal terminal, Action action, BiFunction<StaffAccounts, String, AccountResult> change, String done) {
        return new UserChangeCommand(terminal, action, change, done);
    }
}
