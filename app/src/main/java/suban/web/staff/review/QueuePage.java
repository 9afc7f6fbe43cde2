package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suban.audit.Action;
import suban.audit.Subject;
import suban.http.Routes;
import suban.intake.ConcernState;
import suban.intake.IntakeRules;
import suban.intake.Review;
import suban.intake.ReviewFilter;
import suban.intake.ReviewOrder;
import suban.intake.ReviewPage;
import suban.staff.Permission;
import suban.staff.SavedFilters;
import suban.staff.Session;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;

/** The list of concerns: how many there are in each state, filters, and what is due first or came last. */
final class QueuePage implements Routes {
    static final String PATH = "/staff/concerns";
    private static final int PAGE = 50;

    private final Pages pages;
    private final Guard guard;
    private final Review review;
    private final Auditing audit;
    private final Colleagues colleagues;
    private final SavedFilters filters;
    private final UnseenUnits unseen;

    QueuePage(
            Pages pages,
            Guard guard,
            Review review,
            Auditing audit,
            Colleagues colleagues,
            SavedFilters filters,
            UnseenUnits unseen) {
        this.unseen = unseen;
        this.colleagues = colleagues;
        this.filters = filters;
        this.pages = pages;
        this.guard = guard;
        this.review = review;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.READ_CONCERNS, this::list));
    }

    private void list(Context ctx, Session session) {
        Queue queue = Queue.read(ctx);
        String after = ctx.queryParam("after");
        if (queue.filter(session, pages.site().clock().instant()).asksForPerson())
            audit.done(ctx, session, Action.TELEPHONE_SEARCHED, Subject.NONE);
        ReviewPage found =
                review.list(queue.filter(session, pages.site().clock().instant()), queue.order(), after, PAGE);
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("queue", queue);
        values.put("items", found.items());
        values.put(
                "counts",
                review.tally(queue.filter(session, pages.site().clock().instant())));
        values.put("goesOn", after != null);
        String done = ctx.queryParam("done");
        if (done != null) values.put("done", done);
        Undo undo = Undo.find(ctx.queryParam("last"));
        if (undo != null) values.put("undo", undo);
        values.put("names", names(found));
        boolean handles = session.account().may(Permission.HANDLE_CONCERNS);
        values.put("unseen", handles ? unseen.names(pages.page(ctx), found.items()) : List.of());
        values.put("dangers", countDangers(session));
        Instant now = pages.site().clock().instant();
        values.put("notFixed", ReportedPages.listNotFixed(review, session, now).size());
        values.put("colleagues", colleagues.list(session));
        values.put("saved", filters.list(session.account().name()));
        values.put("right", RightSuggestions.of(review, pages.page(ctx)));
        if (found.next() != null) values.put("next", queue.at(PATH, "after", found.next()));
        pages.show(ctx, "staff/concerns.jte", values);
    }

    /** How many tell of danger that nobody has looked at, as far as one page goes. */
    private int countDangers(Session session) {
        ReviewFilter dangers = new ReviewFilter(
                        Set.of(ConcernState.RECEIVED), null, null, null, null, IntakeRules.CRITICAL, null, false)
                .within(Doers.scope(session));
        return review.list(dangers, ReviewOrder.DUE, null, PAGE).items().size();
    }

    /** Display names of those who have claimed something on the page. */
    private Map<String, String> names(ReviewPage found) {
        Map<String, String> names = new HashMap<>();
        for (ReviewPage.Item item : found.items()) {
            if (item.owner() != null) names.computeIfAbsent(item.owner(), colleagues::displayName);
        }
        return names;
    }
}
