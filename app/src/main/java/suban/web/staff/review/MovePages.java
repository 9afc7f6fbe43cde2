package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.http.Routes;
import suban.intake.FiledConcern;
import suban.intake.Handling;
import suban.intake.Review;
import suban.intake.StepResult;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Page;
import suban.web.staff.signin.Guard;
import suban.web.staff.template.TemplateChoice;

/** What intake does with a concern beside accepting and dispatching it. */
final class MovePages implements Routes {
    /** Takes a step as it was decided on. */
    @FunctionalInterface
    private interface Taking {
        /** @param words null when nothing was written */
        StepResult take(String id, String by, @Nullable String words, int revision);
    }

    private final Guard guard;
    private final AuditedReview audited;
    private final StepOutcomes outcomes;
    private final TemplateChoice templates;

    private final Colleagues colleagues;

    MovePages(
            Guard guard,
            AuditedReview audited,
            StepOutcomes outcomes,
            TemplateChoice templates,
            Colleagues colleagues) {
        this.guard = guard;
        this.audited = audited;
        this.outcomes = outcomes;
        this.templates = templates;
        this.colleagues = colleagues;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        add(routes, "reject", this::reject);
        add(routes, "answer", this::answer);
        add(routes, "merge", this::merge);
        add(routes, "split", this::split);
        add(routes, "supplement", this::supplement);
        add(routes, "close", this::close);
        add(routes, "reopen", this::reopen);
        add(routes, "recall", this::recall);
        add(routes, "extension", this::extension);
        add(routes, "undo", this::undo);
        add(routes, "claim", this::claim);
        routes.post(ConcernPages.PATH + "/assign", guard.form(Permission.SUPERVISE_CONCERNS, this::assign));
    }

    private void add(RoutesConfig routes, String step, suban.web.staff.signin.StaffHandler handler) {
        routes.post(ConcernPages.PATH + "/" + step, guard.form(Permission.HANDLE_CONCERNS, handler));
    }

    private void reject(Context ctx, Session session) {
        go(
                ctx,
                session,
                "reason",
                "rejected",
                (id, by, words, revision) -> audited.review().reject(id, by, orEmpty(words), revision));
    }

    private void answer(Context ctx, Session session) {
        if (TemplateChoice.isAsked(ctx)) {
            String words = templates.into(ctx, audited.get(ctx, session), null, typed(ctx, "answer"));
            outcomes.again(ctx, session, "answer", words);
            return;
        }
        go(
                ctx,
                session,
                "answer",
                "answered",
                (id, by, words, revision) -> audited.review().answer(id, by, orEmpty(words), revision));
    }

    private void merge(Context ctx, Session session) {
        String code = CorrectionForm.find(ctx, "code").orElse("");
        // Into what has ended nothing goes, so nothing is asked.
        Optional<FiledConcern> into = audited.review()
                .findByTrackingCode(code)
                .filter(Doers.scope(session)::covers)
                .filter(found -> found.state().isOpen());
        boolean sure = code.equals(CorrectionForm.find(ctx, "sure").orElse(""));
        if (into.isPresent() && !sure && !into.get().id().equals(ctx.pathParam("id"))) {
            outcomes.ask(ctx, session, "code", code, page -> question(page, into.get()));
            return;
        }
        go(
                ctx,
                session,
                "code",
                "merged",
                (id, by, words, revision) -> audited.review().merge(id, code, by, null, revision));
    }

    /** What it would go into, so that a wrong code is seen before it leads somewhere. */
    private static String question(Page page, FiledConcern into) {
        Handling handling = into.handling();
        String title = handling.title().isEmpty() ? page.text("staff.erased") : handling.title();
        String service = handling.service() == null ? page.text("staff.none") : page.serviceName(handling.service());
        return page.text(
                "staff.merge.sure",
                title,
                service,
                page.stateForStaff(into.state().code()));
    }

    private void split(Context ctx, Session session) {
        List<String> titles =
                CorrectionForm.find(ctx, "parts").orElse("").lines().toList();
        go(
                ctx,
                session,
                "parts",
                "split",
                (id, by, words, revision) -> audited.review().split(id, titles, by, null, revision));
    }

    private void close(Context ctx, Session session) {
        go(
                ctx,
                session,
                "closing",
                "closed",
                (id, by, words, revision) -> audited.review().close(id, Doers.of(session), words, revision));
    }

    private void reopen(Context ctx, Session session) {
        go(
                ctx,
                session,
                "reopening",
                "reopened",
                (id, by, words, revision) -> audited.review().reopen(id, Doers.of(session), orEmpty(words), revision));
    }

    private void recall(Context ctx, Session session) {
        stay(
                ctx,
                session,
                "recalling",
                "recalled",
                (id, by, words, revision) -> audited.review().recall(id, Doers.of(session), orEmpty(words), revision));
    }

    private void supplement(Context ctx, Session session) {
        stay(
                ctx,
                session,
                "supplement",
                "supplemented",
                (id, by, words, revision) -> audited.review().supplement(id, by, orEmpty(words)));
    }

    private void extension(Context ctx, Session session) {
        boolean granted = "grant".equals(ctx.formParam("decision"));
        stay(
                ctx,
                session,
                "extension",
                granted ? "granted" : "refused",
                (id, by, words, revision) ->
                        audited.review().decideExtension(id, Doers.of(session), granted, words, revision));
    }

    private void undo(Context ctx, Session session) {
        stay(
                ctx,
                session,
                "note",
                "undone",
                (id, by, words, revision) -> audited.review().undo(id, by, revision));
    }

    private void claim(Context ctx, Session session) {
        boolean gives = "give-back".equals(ctx.formParam("claim"));
        boolean claimed = audited.claim(ctx, session, audited.get(ctx, session).id(), gives);
        if (!claimed) ctx.status(HttpStatus.CONFLICT);
        outcomes.stay(ctx, claimed ? gives ? "given-back" : "claimed" : "claimed-before");
    }

    private void assign(Context ctx, Session session) {
        FiledConcern concern = audited.get(ctx, session);
        String to = CorrectionForm.find(ctx, "to").orElse("");
        boolean theirs = colleagues.canHave(to, concern);
        if (theirs) audited.assign(ctx, session, concern.id(), to);
        outcomes.stay(ctx, theirs ? "assigned" : "not-assigned");
    }

    private void go(Context ctx, Session session, String field, String done, Taking step) {
        Optional<String> next = outcomes.next(ctx, session);
        StepResult result = take(ctx, session, field, step);
        if (result instanceof StepResult.Done taken) outcomes.goOn(ctx, next, taken.concern(), done);
        else outcomes.refuse(ctx, session, result, null, field, typed(ctx, field));
    }

    private void stay(Context ctx, Session session, String field, String done, Taking step) {
        StepResult result = take(ctx, session, field, step);
        if (result instanceof StepResult.Done) outcomes.stay(ctx, done);
        else if (result.equals(new StepResult.Invalid(List.of(Review.UNDONE_BEFORE))))
            outcomes.stay(ctx, "undone-before");
        else outcomes.refuse(ctx, session, result, null, field, typed(ctx, field));
    }

    private StepResult take(Context ctx, Session session, String field, Taking step) {
        String words = typed(ctx, field);
        return audited.move(
                ctx,
                session,
                (id, by) -> step.take(id, by, words.isEmpty() ? null : words, CorrectionForm.revision(ctx)));
    }

    private static String typed(Context ctx, String field) {
        return CorrectionForm.find(ctx, field).orElse("");
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
