package suban.knowledge.curation;

import java.time.Instant;

/** One entry in an article's history: who brought which version into which state, when and why. */
public record ArticleStep(int number, ArticleState state, Instant at, String by, String reason) {}
