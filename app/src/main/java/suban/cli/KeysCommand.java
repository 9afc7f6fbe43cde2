package suban.cli;

import picocli.CommandLine.Command;

/** {@code suban keys}: what opens residents' data. */
@Command(name = "keys")
final class KeysCommand {}
