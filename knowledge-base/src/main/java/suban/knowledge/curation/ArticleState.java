package suban.knowledge.curation;

/** Where a version stands. At most one version of an article in one language is {@link #PUBLISHED}. */
public enum ArticleState {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    RETIRED
}
