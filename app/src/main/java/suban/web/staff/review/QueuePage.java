package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import suban.audit.Action;
import suban.audit.Subject;
import suban.http.Routes;
import suban.intake.Review;
import suban.intake.ReviewPage;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;

/** The list of concerns: how many there are in each state, filters, and what is due first or came last. */
public final class QueuePage implements Routes {
    static final String PATH = "/staff/concerns";
    private static final int PAGE = 50;

    private final Pages pages;
    private final Guard guard;
    private final Review review;
    private final Auditing audit;

    public QueuePage(Pages pages, Guard guard, Review review, Auditing audit) {
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
        if (queue.filter(session).asksForPerson()) audit.done(ctx, session, Action.TELEPHONE_SEARCHED, Subject.NONE);
        ReviewPage found = review.list(queue.filter(session), queue.order(), after, PAGE);
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("queue", queue);
        values.put("items", found.items());
        values.put("counts", review.count(queue.filter(session)));
        values.put("goesOn", after != null);
        String done = ctx.queryParam("done");
        if (done != null) values.put("done", done);
        if (found.next() != null) values.put("next", queue.at(PATH, "after", found.next()));
        pages.show(ctx, "staff/concerns.jte", values);
    }
}
