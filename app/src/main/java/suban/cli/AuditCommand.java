package suban.cli;

import picocli.CommandLine.Command;

/** {@code suban audit}: who did what. */
@Command(name = "audit")
final class AuditCommand {}
