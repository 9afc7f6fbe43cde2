package suban.cli;

import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import suban.classifier.evaluation.LabelledFileException;
import suban.knowledge.evaluation.EvaluationInputException;
import suban.models.text.Language;
import suban.storage.DatabaseException;
import suban.storage.vault.VaultException;

/** {@code suban}: the commands, and the one place where a failed command becomes a sentence and an exit code. */
@Command(name = "suban", versionProvider = SubanCommand.VersionText.class)
public final class SubanCommand {

    /** Runs one command of this process and returns its exit code. */
    public static int run(String[] arguments, Map<String, String> environment) {
        return run(arguments, Terminal.ofProcess(environment));
    }

    static int run(String[] arguments, Terminal terminal) {
        CommandLine commands = new CommandLine(new SubanCommand())
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new InitCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new AskCommand(terminal))
                .addSubcommand(new StructureCommand(terminal))
                .addSubcommand(UserCommand.withAll(terminal))
                .addSubcommand(new CommandLine(new PersonCommand())
                        .addSubcommand(new PersonExportCommand(terminal))
                        .addSubcommand(new PersonEraseCommand(terminal)))
                .addSubcommand(new CommandLine(new KeysCommand()).addSubcommand(new KeysRotateCommand(terminal)))
                .addSubcommand(new CommandLine(new AuditCommand())
                        .addSubcommand(new AuditVerifyCommand(terminal))
                        .addSubcommand(new AuditExportCommand(terminal)))
                .addSubcommand(new CommandLine(new EvaluateCommand())
                        .addSubcommand(new EvaluateRetrievalCommand(terminal))
                        .addSubcommand(new EvaluateClassifierCommand(terminal))
                        .addSubcommand(new EvaluateConversationCommand(terminal))
                        .addSubcommand(new EvaluateDecisionsCommand(terminal))
                        .addSubcommand(new EvaluateSlotsCommand(terminal))
                        .addSubcommand(new EvaluatePartsCommand(terminal))
                        .addSubcommand(new EvaluateKindsCommand(terminal))
                        .addSubcommand(new EvaluateMeantCommand(terminal)))
                .addSubcommand(new FitCommand(terminal))
                .addSubcommand(new BackupCommand(terminal))
                .addSubcommand(new RestoreCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new VersionCommand(terminal))
                .addSubcommand(new RehearseCommand(terminal));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        withHelp(commands);
        Locale locale = terminal.language() == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        commands.setResourceBundle(ResourceBundle.getBundle(
                "suban.cli.help",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        commands.setOut(new java.io.PrintWriter(terminal.out(), true, java.nio.charset.StandardCharsets.UTF_8));
        commands.setParameterExceptionHandler((e, args) -> refuse(e, terminal));
        commands.setExecutionExceptionHandler((e, command, parsed) -> fail(e, terminal));
        if (arguments.length == 0) {
            commands.usage(terminal.out());
            return CommandFailure.WRONG_INPUT;
        }
        return commands.execute(arguments);
    }

    private static void withHelp(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true);
        command.getSubcommands().values().forEach(SubanCommand::withHelp);
    }

    private static int refuse(ParameterException e, Terminal terminal) {
        terminal.error(terminal.messages()
                .text(
                        terminal.language(),
                        "cli.wrong-arguments",
                        String.valueOf(e.getMessage()),
                        e.getCommandLine().getCommandSpec().qualifiedName()));
        return CommandFailure.WRONG_INPUT;
    }

    private static String reason(UncheckedIOException failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : String.valueOf(cause.getMessage());
    }

    private static int fail(Exception e, Terminal terminal) {
        switch (e) {
            case CommandFailure failure -> {
                failure.sentences().forEach(terminal::error);
                return failure.exitCode();
            }
            case EvaluationInputException failure -> {
                terminal.error(String.valueOf(failure.getMessage()));
                return CommandFailure.WRONG_INPUT;
            }
            case LabelledFileException failure -> {
                terminal.error(failure.message().in(terminal.language()));
                return CommandFailure.WRONG_INPUT;
            }
            case DatabaseException failure -> terminal.error(failure.message(terminal.language()));
            case VaultException failure -> terminal.error(failure.message(terminal.language()));
            case UncheckedIOException failure ->
                terminal.error(terminal.messages().text(terminal.language(), "cli.cannot-use-files", reason(failure)));
            default -> {
                terminal.error(
                        terminal.messages().text(terminal.language(), "cli.fault", String.valueOf(e.getMessage())));
                org.slf4j.LoggerFactory.getLogger(SubanCommand.class).error("command failed", e);
            }
        }
        return CommandFailure.COULD_NOT;
    }

    /** For {@code suban --version}. */
    static final class VersionText implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"suban " + suban.Version.current()};
        }
    }
}
