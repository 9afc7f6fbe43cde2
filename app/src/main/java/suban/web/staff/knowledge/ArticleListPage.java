package suban.web.staff.knowledge;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import suban.http.Routes;
import suban.knowledge.ArticleKey;
import suban.knowledge.curation.ArticleVersion;
import suban.knowledge.curation.Articles;
import suban.staff.Permission;
import suban.staff.Session;
import suban.staff.StaffAccounts;
import suban.web.page.Pages;
import suban.web.staff.signin.Guard;

/** All articles with where their newest version stands. */
public final class ArticleListPage implements Routes {
    static final String PATH = "/staff/articles";
    private static final int SIZE = 100;

    private final Pages pages;
    private final Guard guard;
    private final Articles articles;
    private final StaffAccounts accounts;

    public ArticleListPage(Pages pages, Guard guard, Articles articles, StaffAccounts accounts) {
        this.pages = pages;
        this.guard = guard;
        this.articles = articles;
        this.accounts = accounts;
    }

    static String path(ArticleKey key) {
        return PATH + "/" + key.language().code() + "/" + key.id();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.READ_ARTICLES, this::list));
    }

    private void list(Context ctx, Session session) {
        ArticleFilter filter = ArticleFilter.read(ctx);
        LocalDate today = LocalDate.now(pages.site().clock());
        Map<ArticleKey, Integer> published = articles.listPublished().stream()
                .collect(Collectors.toMap(ArticleVersion::key, ArticleVersion::number));
        List<ListedArticle> matching = articles.search(filter.text(), filter.language()).stream()
                .filter(filter::takes)
                .map(latest -> ListedArticle.of(latest, published.get(latest.key()), today))
                .filter(listed -> !filter.review() || listed.overdue())
                .toList();
        int page = page(ctx, matching.size());
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("filter", filter);
        values.put("total", matching.size());
        List<ListedArticle> listed =
                matching.stream().skip((page - 1L) * SIZE).limit(SIZE).toList();
        values.put("listed", listed);
        values.put(
                "names",
                accounts.directory()
                        .displayNames(
                                listed.stream().map(one -> one.latest().by()).toList()));
        if (page > 1) values.put("previous", filter.at(page - 1));
        if (page * SIZE < matching.size()) values.put("next", filter.at(page + 1));
        pages.show(ctx, "staff/articles.jte", values);
    }

    private static int page(Context ctx, int total) {
        String asked = ctx.queryParam("page");
        int page = asked != null && asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 1;
        return Math.clamp(page, 1, Math.max(1, (total + SIZE - 1) / SIZE));
    }
}
