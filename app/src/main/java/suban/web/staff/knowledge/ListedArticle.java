package suban.web.staff.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import suban.knowledge.curation.ArticleState;
import suban.knowledge.curation.ArticleVersion;

/**
 * A line of the list of articles.
 *
 * @param published number of the version that residents read, or null for none
 * @param overdue whether its owner should have looked at it again
 */
public record ListedArticle(ArticleVersion latest, @Nullable Integer published, boolean overdue) {
    static ListedArticle of(ArticleVersion latest, @Nullable Integer published, LocalDate today) {
        LocalDate reviewBy = latest.article().reviewBy();
        boolean overdue = reviewBy != null && reviewBy.isBefore(today) && latest.state() != ArticleState.RETIRED;
        return new ListedArticle(latest, published, overdue);
    }

    /** Whether somebody has begun a newer version than residents read. */
    public boolean isAhead() {
        return published != null && published != latest.number();
    }

    public String path() {
        return ArticleListPage.path(latest.key());
    }
}
