package suban.knowledge.curation;

import java.util.List;

/** What became of a change to an article. */
public sealed interface SaveResult {
    /** The change is on disk. */
    record Saved(ArticleVersion version) implements SaveResult {}

    /** Somebody else changed the article first; nothing was written. */
    record Conflict(ArticleVersion latest) implements SaveResult {}

    /** The article cannot be saved or published as it is; codes as listed in {@link ArticleProblems}. */
    record Invalid(List<String> problems) implements SaveResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
