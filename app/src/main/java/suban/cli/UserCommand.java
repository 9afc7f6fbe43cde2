package suban.cli;

import picocli.CommandLine.Command;

/** {@code suban user}: the staff's accounts. */
@Command(name = "user")
final class UserCommand {}
