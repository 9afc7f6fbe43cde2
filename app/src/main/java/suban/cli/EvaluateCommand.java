package suban.cli;

import picocli.CommandLine.Command;

/** {@code suban evaluate}: measures before anything is published. */
@Command(name = "evaluate")
final class EvaluateCommand {}
