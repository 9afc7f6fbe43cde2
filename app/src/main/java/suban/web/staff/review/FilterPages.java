package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import suban.http.Routes;
import suban.staff.Permission;
import suban.staff.SavedFilters;
import suban.staff.Session;
import suban.web.staff.signin.Guard;

/** Keeps the filter that the list stands on under a name, and removes one's own. */
final class FilterPages implements Routes {
    static final String PATH = QueuePage.PATH + "/filters";

    private final Guard guard;
    private final SavedFilters filters;

    FilterPages(Guard guard, SavedFilters filters) {
        this.guard = guard;
        this.filters = filters;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(PATH, guard.form(Permission.READ_CONCERNS, this::keep));
        routes.post(PATH + "/{filter}/remove", guard.form(Permission.READ_CONCERNS, this::remove));
    }

    private void keep(Context ctx, Session session) {
        Queue queue = Queue.read(ctx).withoutPersons();
        SavedFilters.Kept kept = filters.keep(
                session.account().name(),
                CorrectionForm.find(ctx, "name").orElse(""),
                queue.asQuery(),
                ctx.formParam("shared") != null);
        String done = switch (kept) {
            case KEPT -> "filter-kept";
            case NO_NAME -> "filter-no-name";
            case TOO_LONG -> "filter-too-long";
            case TOO_MANY -> "filter-too-many";
        };
        ctx.redirect(queue.at(QueuePage.PATH, "done", done), HttpStatus.SEE_OTHER);
    }

    private void remove(Context ctx, Session session) {
        filters.remove(session.account().name(), ctx.pathParam("filter"));
        ctx.redirect(Queue.read(ctx).at(QueuePage.PATH, "done", "filter-removed"), HttpStatus.SEE_OTHER);
    }
}
