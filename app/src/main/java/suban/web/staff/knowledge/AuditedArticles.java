package suban.web.staff.knowledge;

import io.javalin.http.Context;
import java.util.function.Supplier;
import suban.audit.Action;
import suban.audit.Outcome;
import suban.audit.Subject;
import suban.knowledge.ArticleKey;
import suban.knowledge.curation.Articles;
import suban.knowledge.curation.SaveResult;
import suban.staff.Session;
import suban.web.staff.audit.Auditing;

/** Publishes and retires articles, and writes down who did, both or neither. Drafts are in the article's history only. */
final class AuditedArticles {
    private final Articles articles;
    private final Auditing audit;

    AuditedArticles(Articles articles, Auditing audit) {
        this.articles = articles;
        this.audit = audit;
    }

    SaveResult publish(Context ctx, Session session, ArticleKey key, int number, String reason) {
        String by = session.account().name();
        return written(ctx, session, Action.ARTICLE_PUBLISHED, key, () -> articles.publish(key, number, by, reason));
    }

    SaveResult retire(Context ctx, Session session, ArticleKey key, int number, String reason) {
        String by = session.account().name();
        return written(ctx, session, Action.ARTICLE_RETIRED, key, () -> articles.retire(key, number, by, reason));
    }

    private SaveResult written(
            Context ctx, Session session, Action action, ArticleKey key, Supplier<SaveResult> change) {
        return audit.together(
                ctx,
                session,
                action,
                Subject.article(key),
                change,
                result -> result instanceof SaveResult.Saved ? Outcome.DONE : null);
    }
}
