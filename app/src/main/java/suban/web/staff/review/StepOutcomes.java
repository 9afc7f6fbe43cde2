package suban.web.staff.review;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suban.http.ProblemException;
import suban.intake.FiledConcern;
import suban.intake.Review;
import suban.intake.StepResult;
import suban.staff.Session;
import suban.web.page.Page;
import suban.web.page.Pages;

/** What comes after somebody wanted to take a step: the next concern, or the same one with what is wrong beside it. */
final class StepOutcomes {
    private final Pages pages;
    private final Review review;
    private final AuditedReview audited;
    private final ConcernView view;

    StepOutcomes(Pages pages, Review review, AuditedReview audited, ConcernView view) {
        this.pages = pages;
        this.review = review;
        this.audited = audited;
        this.view = view;
    }

    /** Which concern is next, as the queue stands before the step; empty when nothing is left. */
    Optional<String> next(Context ctx, Session session) {
        Queue queue = Queue.read(ctx).open();
        return review.findNext(
                queue.filter(session, pages.site().clock().instant()), queue.order(), audited.get(ctx, session));
    }

    /** To the concern after the one that is done, else to the first one left, else to the empty queue. */
    void goOn(Context ctx, Optional<String> next, FiledConcern after, String done) {
        String path = next.map(id -> QueuePage.PATH + "/" + id).orElse(QueuePage.PATH);
        String last = after.id() + "." + after.revision();
        // What cannot be taken back is not offered to be.
        String undo = Undo.DONE.contains(done) ? "&last=" + last : "";
        ctx.redirect(Queue.read(ctx).at(path, "done", done) + undo, HttpStatus.SEE_OTHER);
    }

    /** To the same concern as it stands now. */
    void stay(Context ctx, String done) {
        ctx.redirect(
                Queue.read(ctx).at(QueuePage.PATH + "/" + ctx.pathParam("id"), "done", done), HttpStatus.SEE_OTHER);
    }

    /** Nothing was wanted but the page with this in a field. */
    void again(Context ctx, Session session, String field, String typed) {
        FiledConcern concern = audited.get(ctx, session);
        ConcernView.Said said = new ConcernView.Said(Map.of(), null, "success", Map.of(field, typed), null);
        view.show(ctx, pages.page(ctx), session, concern, CorrectionForm.of(concern), said);
    }

    /** The same page with a question above it, to be answered by sending once more. */
    void ask(Context ctx, Session session, String field, String typed, Function<Page, String> question) {
        FiledConcern concern = audited.get(ctx, session);
        Page page = pages.page(ctx);
        ConcernView.Said said = ConcernView.Said.warning(question.apply(page), Map.of(field, typed));
        view.show(ctx, page, session, concern, CorrectionForm.of(concern), said);
    }

    /** @param field in which the words of the step were typed */
    void refuse(
            Context ctx,
            Session session,
            StepResult result,
            @Nullable CorrectionForm form,
            String field,
            String typed) {
        Page page = pages.page(ctx);
        switch (result) {
            case StepResult.Conflict conflict -> {
                ctx.status(HttpStatus.CONFLICT);
                FiledConcern latest = conflict.latest();
                CorrectionForm kept = form == null ? CorrectionForm.of(latest) : form.onto(latest);
                ConcernView.Said said =
                        view.conflict(page, latest, audited.listUnseen(ctx, session), Map.of(field, typed));
                view.show(ctx, page, session, latest, kept, said);
            }
            case StepResult.NotAllowed notAllowed -> {
                ctx.status(HttpStatus.CONFLICT);
                FiledConcern latest = audited.get(ctx, session);
                ConcernView.Said said = ConcernView.Said.warning(
                        page.text(
                                "staff.not-allowed",
                                page.stateForStaff(notAllowed.state().code())),
                        Map.of(field, typed));
                view.show(ctx, page, session, latest, CorrectionForm.of(latest), said);
            }
            case StepResult.Invalid invalid -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                FiledConcern latest = audited.get(ctx, session);
                CorrectionForm kept = form == null ? CorrectionForm.of(latest) : form;
                view.show(ctx, page, session, latest, kept, wrong(page, invalid.problems(), field, typed));
            }
            case StepResult.UnknownConcern unknown -> throw new ProblemException(404, "not-found");
            case StepResult.Done done -> throw new IllegalStateException("nothing to refuse");
        }
    }

    /** The intake knows one kind of note; on the page it stands in the field in which it was typed. */
    static ConcernView.Said wrong(Page page, List<String> problems, String noteField, String typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String problem : problems) {
            String field = problem.substring(0, problem.indexOf('-'));
            String shown = field.equals("note") ? noteField : field.equals("state") ? "form" : field;
            String code = shown.equals("answer") ? "answer" + problem.substring(field.length()) : problem;
            errors.put(shown, page.text("intake." + code));
        }
        return new ConcernView.Said(errors, null, "warning", Map.of(noteField, typed), null);
    }
}
