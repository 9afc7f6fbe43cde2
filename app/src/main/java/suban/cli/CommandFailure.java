package suban.cli;

import java.io.Serial;
import java.util.List;

/** Ends a command with sentences for whoever typed it and an exit code. */
final class CommandFailure extends RuntimeException {
    /** The command could not do its work: port in use, disk full, no such file. */
    static final int COULD_NOT = 1;

    /** The arguments, an input file or the city pack are wrong. */
    static final int WRONG_INPUT = 2;

    @Serial
    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final transient List<String> sentences;

    CommandFailure(int exitCode, List<String> sentences) {
        super(String.join("\n", sentences), null, false, false);
        this.exitCode = exitCode;
        this.sentences = List.copyOf(sentences);
    }

    CommandFailure(int exitCode, String sentence) {
        this(exitCode, List.of(sentence));
    }

    int exitCode() {
        return exitCode;
    }

    List<String> sentences() {
        return sentences;
    }
}
