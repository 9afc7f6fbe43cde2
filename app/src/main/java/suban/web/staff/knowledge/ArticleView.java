package suban.web.staff.knowledge;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.knowledge.ArticleKey;
import suban.knowledge.curation.ArticleStep;
import suban.knowledge.curation.ArticleVersion;
import suban.knowledge.curation.Articles;
import suban.models.text.Language;
import suban.staff.Permission;
import suban.staff.Session;
import suban.staff.StaffAccounts;
import suban.web.page.Markdown;
import suban.web.page.Page;
import suban.web.page.Pages;

/** Shows an article to staff: the form with everything around it, or one of its versions. */
final class ArticleView {
    private final Pages pages;
    private final Articles articles;
    private final StaffAccounts accounts;
    private final Markdown markdown;

    ArticleView(Pages pages, Articles articles, StaffAccounts accounts, Markdown markdown) {
        this.pages = pages;
        this.articles = articles;
        this.accounts = accounts;
        this.markdown = markdown;
    }

    /**
     * What the page says about the last attempt.
     *
     * @param errors by field
     * @param conflict the version that somebody else saved first, or null
     */
    record Said(
            Map<String, String> errors,
            @Nullable String notice,
            @Nullable ArticleVersion conflict,
            boolean preview) {
        static final Said NOTHING = new Said(Map.of(), null, null, false);
        static final Said PREVIEW = new Said(Map.of(), null, null, true);

        static Said done(String notice) {
            return new Said(Map.of(), notice, null, false);
        }

        static Said wrong(Map<String, String> errors) {
            return new Said(errors, null, null, false);
        }

        static Said conflict(ArticleVersion latest) {
            return new Said(Map.of(), null, latest, false);
        }
    }

    void form(Context ctx, Page page, Session session, ArticleForm form, Said said) {
        ArticleKey key = form.key();
        List<ArticleVersion> versions = form.basedOn() == 0 ? List.of() : articles.listVersions(key);
        List<ArticleStep> history = articles.listHistory(key);
        Set<String> writers = new HashSet<>();
        versions.forEach(version -> writers.add(version.by()));
        history.forEach(step -> writers.add(step.by()));
        if (said.conflict() != null) writers.add(said.conflict().by());
        Map<String, String> names = accounts.directory().displayNames(writers);
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("form", form);
        values.put("errors", said.errors());
        values.put("mayEdit", session.account().may(Permission.EDIT_ARTICLES));
        values.put("versions", ShownVersion.list(page, versions, history, names));
        values.put("isNew", form.basedOn() == 0);
        values.put("body", markdown.content(form.get("body")));
        values.put("translation", articles.findLatest(other(key)).isPresent());
        articles.findPublished(key).ifPresent(v -> values.put("published", v.number()));
        if (said.notice() != null) values.put("notice", said.notice());
        ArticleVersion latest = said.conflict();
        if (latest != null) {
            values.put("conflict", latest);
            values.put("conflictBy", ShownVersion.who(page, latest.by(), names));
            values.put("changes", LineDiff.between(latest.article().body(), form.get("body")));
        }
        pages.show(ctx, page, "staff/article.jte", values);
    }

    void version(Context ctx, Page page, Session session, ArticleVersion version) {
        String before = articles.findVersion(version.key(), version.number() - 1)
                .map(v -> v.article().body())
                .orElse("");
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("version", version);
        values.put("path", ArticleListPage.path(version.key()));
        Map<String, String> names = accounts.directory().displayNames(List.of(version.by()));
        values.put("by", ShownVersion.who(page, version.by(), names));
        values.put("body", markdown.content(version.article().body()));
        values.put(
                "changes",
                version.number() == 1
                        ? List.of()
                        : LineDiff.between(before, version.article().body()));
        values.put("mayEdit", session.account().may(Permission.EDIT_ARTICLES));
        pages.show(ctx, page, "staff/version.jte", values);
    }

    static ArticleKey other(ArticleKey key) {
        return new ArticleKey(key.id(), key.language() == Language.ZH ? Language.EN : Language.ZH);
    }
}
