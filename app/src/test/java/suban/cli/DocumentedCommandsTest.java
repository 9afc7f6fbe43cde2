package suban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suban.messages.Messages;
import suban.models.text.Language;

/** What the documents tell people to type is there. */
final class DocumentedCommandsTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern COMMAND =
            Pattern.compile("(?:^|[\\s;\"'=`/])suban ((?:(?:user|person|keys|audit|evaluate) [a-z-]+|[a-z]+)\\b)([^#`;|&\\n]*)");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    private static final Pattern VARIABLE = Pattern.compile("SUBAN_[A-Z_]+");
    /** Read by the launcher, the log and the service itself, which take no option for them. */
    private static final Set<String> WITHOUT_OPTION =
            Set.of("SUBAN_LOG", "SUBAN_LOG_LEVEL", "SUBAN_METRICS_TOKEN", "SUBAN_JAVA_OPTS", "SUBAN_PREPARED");

    private static final List<String> COMMANDS = List.of(
            "serve",
            "init",
            "check",
            "ask",
            "structure",
            "user add",
            "user list",
            "user role",
            "user reset",
            "user disable",
            "user enable",
            "user reset-second-factor",
            "person export",
            "person erase",
            "keys rotate",
            "audit verify",
            "audit export",
            "backup",
            "restore",
            "verify",
            "fit",
            "version",
            "evaluate retrieval",
            "evaluate classifier",
            "evaluate conversation",
            "evaluate decisions");

    @Test
    void every_documented_command_and_option_is_known() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : operational()) {
            Matcher command = COMMAND.matcher(Files.readString(file).replace("\\\n", " "));
            while (command.find()) {
                if (!COMMANDS.contains(command.group(1)) && command.group(2).contains("--")) {
                    assertThat(command.group(1))
                            .as(file + ": " + command.group())
                            .isIn(COMMANDS);
                }
                if (!COMMANDS.contains(command.group(1))) continue;
                found.add(command.group(1));
                String help = help(command.group(1));
                Matcher option = OPTION.matcher(command.group(2));
                while (option.find())
                    assertThat(help).as(file + ": " + command.group()).containsPattern(option.group() + "\\b");
            }
        }
        assertThat(found)
                .contains("serve", "backup", "restore", "verify", "check", "init")
                .hasSizeGreaterThan(15);
    }

    @Test
    void every_documented_variable_is_read() throws IOException {
        StringBuilder help = new StringBuilder();
        for (String command : COMMANDS) help.append(help(command));
        Set<String> variables = new TreeSet<>();
        for (Path file : operational()) {
            Matcher variable = VARIABLE.matcher(Files.readString(file));
            while (variable.find()) variables.add(variable.group());
        }
        variables.removeAll(WITHOUT_OPTION);
        assertThat(variables).contains("SUBAN_DATA", "SUBAN_KEYS", "SUBAN_CITY", "SUBAN_FORWARDED");
        assertThat(variables).allSatisfy(variable -> assertThat(help.toString()).contains(variable));
    }

    @Test
    void every_file_that_operations_names_is_there() throws IOException {
        String text = Files.readString(DOCS.resolve("operations.md"));
        Matcher link = Pattern.compile("]\\(([^)#:]+)\\)").matcher(text);
        int links = 0;
        while (link.find()) {
            assertThat(DOCS.resolve(link.group(1))).exists();
            links++;
        }
        assertThat(links).isGreaterThan(4);
        try (Stream<Path> files = Files.list(DOCS.resolve("operations"))) {
            assertThat(files.map(file -> file.getFileName().toString())).allMatch(text::contains);
        }
    }

    private static List<Path> operational() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("../README.md")));
        try (Stream<Path> inside = Files.walk(DOCS, 2)) {
            inside.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("decisions"))
                    .filter(file -> file.toString().matches(".*\\.(md|conf|service|timer)"))
                    .forEach(files::add);
        }
        return files;
    }

    private final Map<String, String> helps = new HashMap<>();

    private String help(String command) {
        return helps.computeIfAbsent(command, DocumentedCommandsTest::printedHelp);
    }

    private static String printedHelp(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] arguments = (command + " --help").split(" ");
        assertThat(SubanCommand.run(arguments, new Terminal(to, to, Messages.load(), Language.EN)))
                .as(command)
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
