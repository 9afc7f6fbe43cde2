package suban.intake;

import java.util.List;

/** What came of filing a concern. */
public sealed interface FileResult {
    /** It is on disk. */
    record Filed(String trackingCode) implements FileResult {}

    /** It was on disk already: the same request under the same key. */
    record Replayed(String trackingCode) implements FileResult {}

    /** The key was used for another concern; nothing was filed. */
    record Conflict() implements FileResult {}

    /** Nothing was filed. The codes name a field and what is wrong with it: {@code text-empty}, {@code service-unknown}. */
    record Rejected(List<String> problems) implements FileResult {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
