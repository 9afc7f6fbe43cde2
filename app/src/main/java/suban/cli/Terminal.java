package suban.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import suban.messages.Messages;
import suban.models.text.Language;

/** Where a command prints, and the language of whoever reads it. */
final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final Messages messages;
    private final Language language;
    private final boolean watched;

    /** One that somebody sits at. */
    Terminal(PrintStream out, PrintStream err, Messages messages, Language language) {
        this(out, err, messages, language, true);
    }

    Terminal(PrintStream out, PrintStream err, Messages messages, Language language, boolean watched) {
        this.out = out;
        this.err = err;
        this.messages = messages;
        this.language = language;
        this.watched = watched;
    }

    /** The terminal of this process, in the language of its environment ({@code LC_ALL}, {@code LANG}). */
    static Terminal ofProcess(Map<String, String> environment) {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Terminal(out, err, Messages.load(), language(environment), isInteractive());
    }

    /** Up to Java 21 there is a console only where a terminal is; later ones have to be asked. */
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null) return false;
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Language language(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("zh"))
                .map(value -> Language.ZH)
                .orElse(Language.EN);
    }

    /** Whether somebody sits there: what is printed is neither piped nor kept in a file. */
    boolean isWatched() {
        return watched;
    }

    Language language() {
        return language;
    }

    Messages messages() {
        return messages;
    }

    PrintStream out() {
        return out;
    }

    /** Prints a line of the program's own wording. */
    void say(String key, Object... values) {
        out.println(messages.text(language, key, values));
    }

    /** Progress and advice: not part of a command's output. */
    void note(String key, Object... values) {
        err.println(messages.text(language, key, values));
    }

    void error(String text) {
        err.println("suban: " + text);
    }
}
