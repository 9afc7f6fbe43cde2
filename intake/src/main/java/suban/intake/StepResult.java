package suban.intake;

import java.util.List;

/** What came of moving a concern on. */
public sealed interface StepResult {
    record Done(FiledConcern concern) implements StepResult {}

    /** Somebody changed it in between; nothing was done. */
    record Conflict(FiledConcern latest) implements StepResult {}

    /** Its state or its origin does not allow the step. */
    record NotAllowed(ConcernState state, Step step) implements StepResult {}

    /** Nothing was done. Codes as in {@link FileResult.Rejected}. */
    record Invalid(List<String> problems) implements StepResult {}

    record UnknownConcern() implements StepResult {}
}
