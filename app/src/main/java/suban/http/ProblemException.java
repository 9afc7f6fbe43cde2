package suban.http;

import java.io.Serial;

/** Ends a handler with a problem. Carries no stack trace: it is an answer, not a fault. */
public final class ProblemException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(int status, String code, Object... values) {
        this(Problem.of(status, code, values));
    }

    public Problem problem() {
        return problem;
    }
}
