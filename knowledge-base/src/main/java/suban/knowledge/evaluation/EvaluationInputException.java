package suban.knowledge.evaluation;

import java.nio.file.Path;
import java.util.List;

/** An evaluation file cannot be used. The message names the file and every bad line, at most twenty of them. */
public final class EvaluationInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LISTED = 20;

    EvaluationInputException(Path file, List<String> problems) {
        super(message(file, problems));
    }

    private static String message(Path file, List<String> problems) {
        StringBuilder message = new StringBuilder(file.toString());
        problems.stream().limit(MOST_LISTED).forEach(p -> message.append("\n  ").append(p));
        int more = problems.size() - MOST_LISTED;
        if (more > 0) message.append("\n  … and ").append(more).append(" more");
        return message.toString();
    }
}
