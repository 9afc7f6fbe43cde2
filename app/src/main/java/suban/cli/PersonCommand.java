package suban.cli;

import picocli.CommandLine.Command;

/** {@code suban person}: what is kept of one person. */
@Command(name = "person")
final class PersonCommand {}
