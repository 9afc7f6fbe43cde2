package suban.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import suban.audit.Action;
import suban.staff.Post;
import suban.staff.Role;

/** {@code suban user role NAME ROLE}: also while the service runs. */
@Command(name = "role")
final class UserRoleCommand implements Runnable {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "user.name")
    private String name = "";

    @Parameters(index = "1", paramLabel = "ROLE", descriptionKey = "user.role")
    private String role = "";

    @Mixin
    private PostOptions where = new PostOptions();

    @Mixin
    private StaffOptions options = new StaffOptions();

    UserRoleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Role chosen = Role.find(role).orElseThrow(() -> StaffOptions.wrong(terminal, "cli.user-unknown-role", role));
        Post post = where.post(chosen, options.dataFolder(), terminal);
        options.change(
                terminal,
                name,
                Action.ROLE_CHANGED,
                (accounts, account) ->
                        where.isGiven() ? accounts.changePost(account, post) : accounts.changeRole(account, chosen),
                "cli.user-role-changed");
    }
}
