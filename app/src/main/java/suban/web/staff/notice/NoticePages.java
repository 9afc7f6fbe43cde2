package suban.web.staff.notice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Subject;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.notice.Notice;
import suban.intake.notice.NoticeState;
import suban.intake.notice.Outbox;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;

/**
 * What residents were told. Where the city has no sender, a clerk calls instead, and reads a one-time code to whoever calls
 * the hotline and was found to be who they say.
 */
public final class NoticePages implements Routes {
    private static final String PATH = "/staff/notices";
    private static final int PAGE = 50;

    private final Pages pages;
    private final Guard guard;
    private final Outbox outbox;
    private final Auditing audit;

    public NoticePages(Pages pages, Guard guard, Outbox outbox, Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.READ_CONCERNS, (ctx, session) -> list(ctx, session, null)));
        routes.post(PATH + "/{id}/code", guard.form(Permission.HANDLE_CONCERNS, this::readCode));
    }

    private void readCode(Context ctx, Session session) {
        Notice notice = outbox.find(ctx.pathParam("id"))
                .filter(found -> ShownNotice.isReadable(found, now()))
                .orElseThrow(() -> new ProblemException(404, "not-found"));
        audit.done(ctx, session, Action.CODE_READ, Subject.notice(notice.id()));
        list(ctx, session, notice);
    }

    private void list(Context ctx, Session session, @Nullable Notice opened) {
        boolean handles = session.account().may(Permission.HANDLE_CONCERNS);
        if (handles) audit.done(ctx, session, Action.NOTICES_READ, Subject.NOTICES);
        Page page = pages.page(ctx);
        String asked = Objects.requireNonNullElse(ctx.queryParam("state"), "");
        @Nullable NoticeState state = NoticeState.find(asked).orElse(null);
        String before = ctx.queryParam("before");
        List<Notice> found = outbox.list(state, before, PAGE + 1);
        List<Notice> shown = found.subList(0, Math.min(found.size(), PAGE));
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("hasSender", outbox.hasSender());
        values.put(
                "notices",
                shown.stream().map(n -> ShownNotice.of(n, handles, now())).toList());
        values.put("first", address(state, null));
        values.put("goesOn", before != null);
        if (state != null) values.put("state", state);
        if (found.size() > PAGE)
            values.put("next", address(state, shown.getLast().id()));
        if (opened != null && opened.content() != null) {
            values.put("opened", opened.id());
            values.put("openedText", opened.content().text());
        }
        ctx.header("Cache-Control", "no-store");
        pages.show(ctx, page, "staff/notices.jte", values);
    }

    private static String address(@Nullable NoticeState state, @Nullable String before) {
        String query = (state == null ? "" : "&state=" + state.code()) + (before == null ? "" : "&before=" + before);
        return query.isEmpty() ? PATH : PATH + "?" + query.substring(1);
    }

    private Instant now() {
        return pages.site().clock().instant();
    }
}
