package suban.web.staff.knowledge;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.knowledge.Article;
import suban.knowledge.ArticleKey;
import suban.knowledge.curation.ArticleVersion;
import suban.knowledge.curation.Articles;
import suban.knowledge.curation.SaveResult;
import suban.models.text.Language;
import suban.staff.Permission;
import suban.staff.Session;
import suban.staff.StaffAccounts;
import suban.web.page.Markdown;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;

/** Writing articles: drafts, publication, and taking them back. Every change is a version that stays. */
public final class EditingPages implements Routes {
    private static final String NEW = ArticleListPage.PATH + "/new";
    private static final String ONE = ArticleListPage.PATH + "/{language}/{id}";

    private final Pages pages;
    private final Guard guard;
    private final Articles articles;
    private final AuditedArticles audited;
    private final Markdown markdown;
    private final ArticleView view;

    public EditingPages(
            Pages pages, Guard guard, Articles articles, StaffAccounts accounts, Markdown markdown, Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.articles = articles;
        this.audited = new AuditedArticles(articles, audit);
        this.markdown = markdown;
        this.view = new ArticleView(pages, articles, accounts, markdown);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(NEW, guard.page(Permission.EDIT_ARTICLES, this::begin));
        routes.post(NEW, guard.form(Permission.EDIT_ARTICLES, this::add));
        routes.post(ArticleListPage.PATH + "/preview", guard.form(Permission.EDIT_ARTICLES, this::preview));
        routes.get(ONE, guard.page(Permission.READ_ARTICLES, this::show));
        routes.post(ONE, guard.form(Permission.EDIT_ARTICLES, this::change));
        routes.post(ONE + "/publish", guard.form(Permission.EDIT_ARTICLES, this::publish));
        routes.post(ONE + "/retire", guard.form(Permission.EDIT_ARTICLES, this::retire));
        routes.get(ONE + "/versions/{number}", guard.page(Permission.READ_ARTICLES, this::version));
    }

    private void begin(Context ctx, Session session) {
        Page page = pages.page(ctx);
        Language language = Optional.ofNullable(ctx.queryParam("language"))
                .flatMap(Language::find)
                .orElse(page.language());
        String id = Optional.ofNullable(ctx.queryParam("id")).orElse("");
        LocalDate today = LocalDate.now(pages.site().clock());
        view.form(ctx, page, session, ArticleForm.empty(id.strip(), language, today), ArticleView.Said.NOTHING);
    }

    private void add(Context ctx, Session session) {
        Language language = Optional.ofNullable(ctx.formParam("language"))
                .flatMap(Language::find)
                .orElse(Language.ZH);
        save(
                ctx,
                session,
                ArticleForm.read(ctx, ArticleForm.typed(ctx, "id"), language).onto(0));
    }

    private void change(Context ctx, Session session) {
        ArticleKey key = key(ctx);
        save(ctx, session, ArticleForm.read(ctx, key.id(), key.language()));
    }

    private void preview(Context ctx, Session session) {
        pages.show(
                ctx,
                "staff/preview.jte",
                Map.of(
                        "title", ArticleForm.typed(ctx, "title"),
                        "body", markdown.content(ArticleForm.typed(ctx, "body"))));
    }

    private void show(Context ctx, Session session) {
        Page page = pages.page(ctx);
        ArticleVersion latest = articles.findLatest(key(ctx)).orElseThrow(EditingPages::notFound);
        String done = "staff.article.done." + ctx.queryParam("done");
        ArticleView.Said said = page.has(done) ? ArticleView.Said.done(page.text(done)) : ArticleView.Said.NOTHING;
        view.form(ctx, page, session, ArticleForm.of(latest.article(), latest.number()), said);
    }

    private void version(Context ctx, Session session) {
        String number = ctx.pathParam("number");
        ArticleVersion version = (number.matches("\\d{1,9}")
                        ? articles.findVersion(key(ctx), Integer.parseInt(number))
                        : Optional.<ArticleVersion>empty())
                .orElseThrow(EditingPages::notFound);
        view.version(ctx, pages.page(ctx), session, version);
    }

    private void save(Context ctx, Session session, ArticleForm form) {
        Page page = pages.page(ctx);
        if ("preview".equals(ctx.formParam("action"))) {
            view.form(ctx, page, session, form, ArticleView.Said.PREVIEW);
            return;
        }
        Optional<ArticleVersion> latest = articles.findLatest(form.key());
        Map<String, String> errors = new LinkedHashMap<>();
        if (pages.site().catalogue().findDepartment(form.get("owner")).isEmpty()) {
            errors.put("owner", "article.owner-missing");
        }
        Article article = form.article(latest.map(ArticleVersion::article).orElse(null), errors);
        if (article == null || !errors.isEmpty()) {
            refuse(ctx, page, session, form, errors);
            return;
        }
        boolean publish = "publish".equals(ctx.formParam("action"));
        boolean unchanged = latest.isPresent()
                && latest.get().number() == form.basedOn()
                && latest.get().article().equals(article);
        SaveResult saved = unchanged
                ? new SaveResult.Saved(latest.get())
                : articles.saveDraft(article, form.basedOn(), session.account().name(), form.get("reason"));
        if (publish && saved instanceof SaveResult.Saved(ArticleVersion version)) {
            ArticleForm kept = form.onto(version.number());
            answer(
                    ctx,
                    page,
                    session,
                    kept,
                    audited.publish(ctx, session, form.key(), version.number(), form.get("reason")),
                    "published");
        } else {
            answer(ctx, page, session, form, saved, unchanged ? "unchanged" : "saved");
        }
    }

    /** Publishes a version as it is, which may be an old one. */
    private void publish(Context ctx, Session session) {
        step(ctx, session, "published");
    }

    private void retire(Context ctx, Session session) {
        step(ctx, session, "retired");
    }

    private void step(Context ctx, Session session, String done) {
        Page page = pages.page(ctx);
        ArticleKey key = key(ctx);
        ArticleVersion latest = articles.findLatest(key).orElseThrow(EditingPages::notFound);
        String reason = ArticleForm.typed(ctx, "step-reason");
        String number = ArticleForm.typed(ctx, "number");
        ArticleForm form = ArticleForm.of(latest.article(), latest.number());
        if (reason.isEmpty() || reason.length() > 500 || !number.matches("\\d{1,9}")) {
            refuse(ctx, page, session, form, Map.of("step-reason", "article.reason-missing"));
            return;
        }
        int version = Integer.parseInt(number);
        SaveResult result = done.equals("retired")
                ? audited.retire(ctx, session, key, version, reason)
                : audited.publish(ctx, session, key, version, reason);
        answer(ctx, page, session, form, result, done);
    }

    private void answer(Context ctx, Page page, Session session, ArticleForm form, SaveResult result, String done) {
        switch (result) {
            case SaveResult.Saved saved ->
                ctx.redirect(ArticleListPage.path(saved.version().key()) + "?done=" + done, HttpStatus.SEE_OTHER);
            case SaveResult.Conflict conflict
            when form.basedOn() == 0 -> refuse(ctx, page, session, form, Map.of("id", "article.id-taken"));
            case SaveResult.Conflict conflict -> {
                ctx.status(HttpStatus.CONFLICT);
                ArticleVersion latest = conflict.latest();
                view.form(ctx, page, session, form.onto(latest.number()), ArticleView.Said.conflict(latest));
            }
            case SaveResult.Invalid invalid -> {
                Map<String, String> errors = new LinkedHashMap<>();
                invalid.problems().forEach(problem -> errors.put(field(problem), "article." + problem));
                refuse(ctx, page, session, form, errors);
            }
        }
    }

    private void refuse(Context ctx, Page page, Session session, ArticleForm form, Map<String, String> errors) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        Map<String, String> worded = new LinkedHashMap<>();
        errors.forEach((field, key) -> worded.put(field, page.text(key)));
        view.form(ctx, page, session, form, ArticleView.Said.wrong(worded));
    }

    private static String field(String problem) {
        return switch (problem) {
            case "variant-too-long", "too-many-variants" -> "variants";
            case "dates-reversed" -> "until";
            case "related-to-itself", "version-unknown" -> "step-reason";
            default -> problem.substring(0, problem.indexOf('-'));
        };
    }

    private static ArticleKey key(Context ctx) {
        Language language = Language.find(ctx.pathParam("language")).orElseThrow(EditingPages::notFound);
        return new ArticleKey(ctx.pathParam("id"), language);
    }

    private static ProblemException notFound() {
        return new ProblemException(404, "not-found");
    }
}
