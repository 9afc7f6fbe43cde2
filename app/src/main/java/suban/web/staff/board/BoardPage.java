package suban.web.staff.board;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.http.Routes;
import suban.intake.ConcernState;
import suban.intake.ReviewFilter;
import suban.intake.ReviewOrder;
import suban.intake.ReviewPage;
import suban.intake.UnitDesk;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.review.Doers;
import suban.web.staff.signin.Guard;

/** What a unit has, soonest due first. */
final class BoardPage implements Routes {
    static final String PATH = "/staff/board";
    private static final int PAGE = 50;

    private final Pages pages;
    private final Guard guard;
    private final UnitDesk desk;

    BoardPage(Pages pages, Guard guard, UnitDesk desk) {
        this.pages = pages;
        this.guard = guard;
        this.desk = desk;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.WORK_ON_CONCERNS, this::list));
    }

    private void list(Context ctx, Session session) {
        Page page = pages.page(ctx);
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        // An administrator may everything, and works for no unit.
        if (session.account().post().unit() == null) {
            pages.show(ctx, page, "staff/board/none.jte", values);
            return;
        }
        String asked = Objects.requireNonNullElse(ctx.queryParam("state"), "");
        boolean overdue = asked.equals("overdue");
        @Nullable
        ConcernState state = ConcernState.find(asked)
                .filter(UnitDesk.SEEN_BY_UNITS::contains)
                .orElse(null);
        String text = Objects.requireNonNullElse(ctx.queryParam("q"), "");
        ReviewFilter filter = new ReviewFilter(
                        state == null ? Set.of() : Set.of(state), null, null, null, null, null, text, false)
                .within(Doers.scope(session))
                .dueBefore(overdue ? page.now() : null);
        String after = ctx.queryParam("after");
        ReviewPage found = desk.list(filter, ReviewOrder.DUE, after, PAGE);
        values.put("items", found.items());
        values.put("counts", desk.tally(filter));
        values.put("asked", overdue ? "overdue" : state == null ? "" : state.code());
        values.put("text", text);
        String done = ctx.queryParam("done");
        if (done != null) values.put("done", done);
        if (found.next() != null) {
            String query = asked.isEmpty() ? "?after=" : "?state=" + (overdue ? "overdue" : asked) + "&after=";
            values.put("next", PATH + query + found.next());
        }
        pages.show(ctx, page, "staff/board/board.jte", values);
    }
}
