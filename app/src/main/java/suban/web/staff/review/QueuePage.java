package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import suban.audit.Action;
import suban.audit.Subject;
import suban.http.Routes;
import suban.intake.Field;
import suban.intake.Review;
import suban.intake.ReviewPage;
import suban.intake.Rightness;
import suban.staff.Permission;
import suban.staff.Session;
import suban.staff.StaffAccount;
import suban.staff.StaffAccounts;
import suban.web.page.Page;
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
    private final StaffAccounts accounts;
    private final Auditing audit;

    QueuePage(Pages pages, Guard guard, Review review, StaffAccounts accounts, Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.review = review;
        this.accounts = accounts;
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
        values.put("rightness", rightness(pages.page(ctx)));
        if (found.next() != null) values.put("next", queue.at(PATH, "after", found.next()));
        pages.show(ctx, "staff/concerns.jte", values);
    }

    /** How often the suggested service was right, this week and the one before. */
    private Map<String, Rightness> rightness(Page page) {
        Instant monday = page.now()
                .atZone(page.city().zone())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
        return Map.of(
                "this", review.rightness(Field.SERVICE, monday, page.now().plusMillis(1)),
                "last", review.rightness(Field.SERVICE, monday.minus(7, ChronoUnit.DAYS), monday));
    }

    /** Display names of those who have claimed something on the page. */
    private Map<String, String> names(ReviewPage found) {
        Map<String, String> names = new HashMap<>();
        for (ReviewPage.Item item : found.items()) {
            String owner = item.owner();
            if (owner == null || names.containsKey(owner)) continue;
            names.put(owner, accounts.find(owner).map(StaffAccount::displayName).orElse(owner));
        }
        return names;
    }
}
