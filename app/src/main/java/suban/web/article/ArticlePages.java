package suban.web.article;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.knowledge.Article;
import suban.knowledge.ArticleKey;
import suban.knowledge.curation.ArticleVersion;
import suban.knowledge.curation.Articles;
import suban.models.text.Language;
import suban.web.page.Markdown;
import suban.web.page.Page;
import suban.web.page.Pages;

/** The knowledge that replies are quoted from, for reading. Only what is published and in effect is shown. */
public final class ArticlePages implements Routes {
    private static final int LONGEST_SEARCH = 100;

    private final Pages pages;
    private final Articles articles;
    private final Markdown markdown;

    public ArticlePages(Pages pages, Articles articles, Markdown markdown) {
        this.pages = pages;
        this.articles = articles;
        this.markdown = markdown;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/articles", this::list);
        routes.get("/articles/{language}/{id}", this::show);
    }

    private void list(Context ctx) {
        Page page = pages.page(ctx);
        String asked = Objects.requireNonNullElse(ctx.queryParam("q"), "").strip();
        String search = asked.length() <= LONGEST_SEARCH ? asked : asked.substring(0, LONGEST_SEARCH);
        List<ArticleGroup> groups = ArticleGroup.of(articles.listPublished(today()), page.language(), search);
        pages.show(ctx, page, "article/list.jte", Map.of("groups", groups, "search", search));
    }

    private void show(Context ctx) {
        Page page = pages.page(ctx);
        ArticleVersion version = Language.find(ctx.pathParam("language"))
                .flatMap(language -> findInEffect(ctx.pathParam("id"), language))
                .orElseThrow(() -> new ProblemException(404, "not-found"));
        Article article = version.article();
        Map<String, Object> values = new HashMap<>();
        values.put("version", version);
        values.put("body", markdown.content(article.body()));
        values.put(
                "related",
                article.related().stream()
                        .flatMap(id -> findInEffect(id, article.language()).stream())
                        .map(ArticleVersion::article)
                        .toList());
        Language other = article.language() == Language.ZH ? Language.EN : Language.ZH;
        values.put("translated", findInEffect(article.id(), other).isPresent());
        pages.show(ctx, page, "article/article.jte", values);
    }

    private Optional<ArticleVersion> findInEffect(String id, Language language) {
        return articles.findPublished(new ArticleKey(id, language))
                .filter(version -> version.article().isInEffect(today()));
    }

    private LocalDate today() {
        return LocalDate.now(pages.site().clock());
    }
}
