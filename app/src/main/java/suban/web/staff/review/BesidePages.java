package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Masking;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.FiledConcern;
import suban.intake.Party;
import suban.intake.Review;
import suban.intake.SimilarConcern;
import suban.intake.Step;
import suban.knowledge.search.ArticleIndex;
import suban.knowledge.search.Match;
import suban.knowledge.search.SearchRequest;
import suban.models.text.Language;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Markdown;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.signin.Guard;

/** Pieces beside a concern that come when they are there: articles that may answer it, and how others like it ended. */
final class BesidePages implements Routes {
    private static final int ARTICLES = 3;
    private static final int SIMILAR = 5;
    /** Below this an article has nothing to do with what was asked. */
    private static final double LEAST = 0.05;
    /** A longer text is about what it begins with. */
    private static final int MOST_READ = 1_000;

    private final Pages pages;
    private final Guard guard;
    private final Review review;
    private final ArticleIndex articles;
    private final Markdown markdown = new Markdown();

    BesidePages(Pages pages, Guard guard, Review review, ArticleIndex articles) {
        this.pages = pages;
        this.guard = guard;
        this.review = review;
        this.articles = articles;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ConcernPages.PATH + "/answers", guard.page(Permission.READ_CONCERNS, this::answers));
        routes.get(ConcernPages.PATH + "/similar", guard.page(Permission.READ_CONCERNS, this::similar));
    }

    private void answers(Context ctx, Session session) {
        FiledConcern concern = get(ctx, session);
        Page page = pages.page(ctx);
        boolean answers = session.account().may(Permission.HANDLE_CONCERNS)
                && Step.ANSWER.isAllowed(concern.state(), Party.INTAKE);
        List<Match> found = concern.erased() != null
                ? List.of()
                : find(
                        articles,
                        concern.text(),
                        concern.language(),
                        concern.handling().district(),
                        LocalDate.ofInstant(page.now(), page.city().zone()));
        pages.show(
                ctx,
                page,
                "staff/answers.jte",
                Map.of("found", found, "markdown", markdown, "answers", answers, "id", concern.id()));
    }

    /** Articles that may answer this, best first. */
    static List<Match> find(
            ArticleIndex articles, String text, Language language, @Nullable String district, LocalDate on) {
        String read = text.length() <= MOST_READ ? text : text.substring(0, MOST_READ);
        if (read.isBlank()) return List.of();
        return articles.search(new SearchRequest(read, language, district, on, ARTICLES, null)).matches().stream()
                .filter(match -> match.probability() >= LEAST)
                .toList();
    }

    private void similar(Context ctx, Session session) {
        FiledConcern concern = get(ctx, session);
        List<SimilarConcern> found = review.listSimilar(concern, Doers.scope(session), SIMILAR);
        boolean whole = session.account().may(Permission.HANDLE_CONCERNS);
        pages.show(
                ctx,
                "staff/similar.jte",
                Map.of(
                        "found",
                        whole ? found : found.stream().map(BesidePages::masked).toList()));
    }

    private static SimilarConcern masked(SimilarConcern one) {
        return new SimilarConcern(
                one.id(),
                Masking.mask(one.title()),
                one.state(),
                one.department(),
                one.district(),
                one.created(),
                one.days(),
                one.reply() == null ? null : Masking.mask(one.reply()));
    }

    private FiledConcern get(Context ctx, Session session) {
        return review.find(ctx.pathParam("id"))
                .filter(Doers.scope(session)::covers)
                .orElseThrow(() -> new ProblemException(404, "not-found"));
    }
}
