package suban.intake;

import java.util.List;

/** What came of correcting a concern. */
public sealed interface CorrectionResult {
    /** The fields are set. No changes if they had these values already. */
    record Corrected(FiledConcern concern, List<Change> changes) implements CorrectionResult {}

    /** Somebody changed it in between; nothing was corrected. */
    record Conflict(FiledConcern latest) implements CorrectionResult {}

    /** Nothing was corrected. Codes as in {@link FileResult.Rejected}. */
    record Invalid(List<String> problems) implements CorrectionResult {}

    record UnknownConcern() implements CorrectionResult {}
}
