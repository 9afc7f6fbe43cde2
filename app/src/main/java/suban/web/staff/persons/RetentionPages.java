package suban.web.staff.persons;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import suban.http.Routes;
import suban.persons.RetentionSchedule;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Pages;
import suban.web.staff.signin.Guard;

/** How long everything is kept, what goes next, and what went. The months themselves stand in the city pack and nowhere else. */
public final class RetentionPages implements Routes {
    private static final String PATH = "/staff/retention";
    private static final int SOON = 30;
    private static final int RUNS = 20;

    private final Pages pages;
    private final Guard guard;
    private final RetentionSchedule schedule;

    public RetentionPages(Pages pages, Guard guard, RetentionSchedule schedule) {
        this.pages = pages;
        this.guard = guard;
        this.schedule = schedule;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.MANAGE_PERSONAL_DATA, this::show));
    }

    private void show(Context ctx, Session session) {
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("retention", schedule.retention());
        values.put("days", SOON);
        values.put("outlook", schedule.outlook(SOON));
        values.put("runs", schedule.listRuns(RUNS));
        schedule.findLastRun().ifPresent(run -> values.put("last", run));
        ctx.header("Cache-Control", "no-store");
        pages.show(ctx, pages.page(ctx), "staff/retention.jte", values);
    }
}
