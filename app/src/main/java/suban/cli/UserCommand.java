package suban.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import suban.staff.StaffAccounts;

/** {@code suban user}: the staff's accounts. */
@Command(name = "user")
final class UserCommand {
    static CommandLine withAll(Terminal terminal) {
        return new CommandLine(new UserCommand())
                .addSubcommand(new UserAddCommand(terminal))
                .addSubcommand(new UserListCommand(terminal))
                .addSubcommand(new UserRoleCommand(terminal))
                .addSubcommand("reset", new UserChangeCommand(terminal, StaffAccounts::resetPassword, "cli.user-reset"))
                .addSubcommand("disable", new UserChangeCommand(terminal, StaffAccounts::disable, "cli.user-disabled"))
                .addSubcommand("enable", new UserChangeCommand(terminal, StaffAccounts::enable, "cli.user-enabled"))
                .addSubcommand(
                        "reset-second-factor",
                        new UserChangeCommand(
                                terminal, StaffAccounts::resetSecondFactor, "cli.user-second-factor-reset"));
    }
}
