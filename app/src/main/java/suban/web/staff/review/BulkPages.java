package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.FiledConcern;
import suban.intake.StepResult;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.signin.Guard;

/** The same step for many concerns of the list: each by itself, with its own entry, so that one that fails stops no other. */
final class BulkPages implements Routes {
    static final int MOST = 200;

    private final Pages pages;
    private final Guard guard;
    private final AuditedReview audited;
    private final Colleagues colleagues;
    private final UnseenUnits unseen;

    BulkPages(Pages pages, Guard guard, AuditedReview audited, Colleagues colleagues, UnseenUnits unseen) {
        this.unseen = unseen;
        this.pages = pages;
        this.guard = guard;
        this.audited = audited;
        this.colleagues = colleagues;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(QueuePage.PATH + "/bulk", guard.form(Permission.HANDLE_CONCERNS, this::take));
    }

    private void take(Context ctx, Session session) {
        Page page = pages.page(ctx);
        String act = CorrectionForm.find(ctx, "act").orElse("");
        if (!List.of("accept", "dispatch", "claim", "give-back", "assign").contains(act))
            throw new ProblemException(400, "bad-request");
        if (act.equals("assign") && !session.account().may(Permission.SUPERVISE_CONCERNS))
            throw new ProblemException(403, "forbidden");
        List<Undo> chosen = ctx.formParams("concern").stream()
                .distinct()
                .flatMap(value -> Optional.ofNullable(Undo.find(value)).stream())
                .toList();
        int done = 0;
        Set<String> sentTo = new HashSet<>();
        List<LeftAsItIs> left = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Undo one = chosen.get(i);
            String reason = i < MOST ? reason(ctx, session, page, act, one) : page.text("desk.bulk.too-many", MOST);
            if (reason == null) {
                done++;
                if (act.equals("dispatch")) unit(session, one).ifPresent(sentTo::add);
            } else if (left.size() < MOST) left.add(new LeftAsItIs(one.concern(), title(session, one, page), reason));
        }
        if (chosen.isEmpty()) ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("queue", Queue.read(ctx));
        values.put("act", act);
        values.put("done", done);
        values.put("left", left);
        values.put("unseen", unseen.names(page, sentTo.stream()));
        pages.show(ctx, page, "staff/bulk.jte", values);
    }

    private String title(Session session, Undo one, Page page) {
        return find(session, one)
                .map(concern -> concern.handling().title())
                .filter(title -> !title.isEmpty())
                .orElse(page.text("desk.bulk.no-title"));
    }

    private Optional<String> unit(Session session, Undo one) {
        return find(session, one)
                .flatMap(concern -> Optional.ofNullable(concern.handling().department()));
    }

    private Optional<FiledConcern> find(Session session, Undo one) {
        return audited.review().find(one.concern()).filter(Doers.scope(session)::covers);
    }

    /** Why the step was not taken; null when it was. */
    private @Nullable String reason(Context ctx, Session session, Page page, String act, Undo one) {
        return switch (act) {
            case "accept" ->
                reason(
                        page,
                        audited.move(
                                ctx,
                                session,
                                one.concern(),
                                (id, by) -> audited.review().accept(id, by, null, one.revision())));
            case "dispatch" ->
                reason(
                        page,
                        audited.move(
                                ctx,
                                session,
                                one.concern(),
                                (id, by) -> audited.review().dispatch(id, by, List.of(), null, one.revision())));
            case "assign" -> assign(ctx, session, page, one);
            default ->
                audited.claim(ctx, session, one.concern(), act.equals("give-back"))
                        ? null
                        : page.text("staff.done.claimed-before");
        };
    }

    private @Nullable String assign(Context ctx, Session session, Page page, Undo one) {
        String to = CorrectionForm.find(ctx, "to").orElse("");
        boolean assigned = find(session, one)
                        .filter(concern -> colleagues.canHave(to, concern))
                        .isPresent()
                && audited.assign(ctx, session, one.concern(), to);
        return assigned ? null : page.text("staff.done.not-assigned");
    }

    private static @Nullable String reason(Page page, StepResult result) {
        return switch (result) {
            case StepResult.Done done -> null;
            case StepResult.Conflict conflict -> page.text("desk.bulk.conflict");
            case StepResult.NotAllowed no ->
                page.text("staff.not-allowed", page.stateForStaff(no.state().code()));
            case StepResult.Invalid invalid -> {
                String key = "intake." + invalid.problems().getFirst();
                yield page.has(key) ? page.text(key) : page.text("desk.bulk.unfit");
            }
            case StepResult.UnknownConcern unknown -> page.text("desk.bulk.unknown");
        };
    }
}
