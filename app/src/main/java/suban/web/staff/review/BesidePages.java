package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.ConcernState;
import suban.intake.FiledConcern;
import suban.intake.Review;
import suban.intake.ReviewFilter;
import suban.intake.ReviewOrder;
import suban.intake.ReviewPage;
import suban.knowledge.search.ArticleIndex;
import suban.knowledge.search.Match;
import suban.knowledge.search.SearchRequest;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Pages;
import suban.web.staff.signin.Guard;

/** What helps to decide on a concern: the articles that may answer it, and how others like it ended. Loaded after the page. */
final class BesidePages implements Routes {
    private static final int ARTICLES = 3;
    /** A match that is less likely than this helps nobody. */
    private static final double LIKELY = 0.05;

    private static final int PAST = 5;
    private static final Set<ConcernState> ENDED =
            Set.of(ConcernState.RESOLVED, ConcernState.EVALUATED, ConcernState.CLOSED, ConcernState.ANSWERED);

    private final Pages pages;
    private final Guard guard;
    private final Review review;
    private final ArticleIndex index;

    BesidePages(Pages pages, Guard guard, Review review, ArticleIndex index) {
        this.pages = pages;
        this.guard = guard;
        this.review = review;
        this.index = index;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(QueuePage.PATH + "/{id}/beside", guard.page(Permission.READ_CONCERNS, this::show));
    }

    private void show(Context ctx, Session session) {
        FiledConcern concern = review.find(ctx.pathParam("id"))
                .filter(Doers.scope(session)::covers)
                .orElseThrow(() -> new ProblemException(404, "not-found"));
        pages.show(ctx, "staff/around.jte", Map.of("articles", articles(concern), "past", past(concern, session)));
    }

    /** By its title, which says in a line what it is about; personal data in it is masked. */
    private List<Match> articles(FiledConcern concern) {
        String title = concern.handling().title();
        if (title.isBlank()) return List.of();
        LocalDate today = LocalDate.now(pages.site().clock());
        String district = concern.handling().district();
        SearchRequest request = new SearchRequest(title, concern.language(), district, today, ARTICLES, null);
        return index.search(request).matches().stream()
                .filter(match -> match.probability() >= LIKELY)
                .toList();
    }

    private List<ReviewPage.Item> past(FiledConcern concern, Session session) {
        String service = concern.handling().service();
        if (service == null) return List.of();
        ReviewFilter same = new ReviewFilter(
                        ENDED, null, concern.handling().district(), null, service, null, null, false)
                .within(Doers.scope(session))
                .withoutPrivate();
        return review.list(same, ReviewOrder.NEWEST, null, PAST + 1).items().stream()
                .filter(item -> !item.id().equals(concern.id()))
                .limit(PAST)
                .toList();
    }
}
