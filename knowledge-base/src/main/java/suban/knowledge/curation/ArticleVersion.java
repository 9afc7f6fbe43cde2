package suban.knowledge.curation;

import java.time.Instant;
import suban.knowledge.Article;
import suban.knowledge.ArticleKey;

/**
 * A snapshot of an article and where it stands.
 *
 * @param number counts from 1 within the article and language
 * @param at when it came into its state
 * @param by who put it there: a staff member's name or {@code pack}
 * @param reason why, in that person's words
 */
public record ArticleVersion(Article article, int number, ArticleState state, Instant at, String by, String reason) {
    public ArticleKey key() {
        return article.key();
    }
}
