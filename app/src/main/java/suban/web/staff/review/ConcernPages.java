package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.DepartmentChooser;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.CorrectionResult;
import suban.intake.FiledConcern;
import suban.intake.StepResult;
import suban.staff.Permission;
import suban.staff.Session;
import suban.staff.StaffDirectory;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.signin.Guard;

/** One concern: what was said and understood, put right, accepted and dispatched. */
final class ConcernPages implements Routes {
    static final String PATH = QueuePage.PATH + "/{id}";

    private final Pages pages;
    private final Guard guard;
    private final AuditedReview audited;
    private final DepartmentChooser departments;
    private final ConcernView view;
    private final StepOutcomes outcomes;
    private final StaffDirectory directory;

    ConcernPages(
            Pages pages,
            Guard guard,
            AuditedReview audited,
            DepartmentChooser departments,
            ConcernView view,
            StepOutcomes outcomes,
            StaffDirectory directory) {
        this.pages = pages;
        this.guard = guard;
        this.audited = audited;
        this.departments = departments;
        this.view = view;
        this.outcomes = outcomes;
        this.directory = directory;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.READ_CONCERNS, this::show));
        routes.post(PATH + "/correct", guard.form(Permission.HANDLE_CONCERNS, this::correct));
        routes.post(PATH + "/accept", guard.form(Permission.HANDLE_CONCERNS, this::accept));
        routes.post(PATH + "/dispatch", guard.form(Permission.HANDLE_CONCERNS, this::dispatch));
    }

    private void show(Context ctx, Session session) {
        FiledConcern concern = audited.get(ctx, session);
        Page page = pages.page(ctx);
        String key = "staff.done." + ctx.queryParam("done");
        ConcernView.Said said = page.has(key)
                ? ConcernView.Said.done(page.text(key), ctx.queryParam("last"))
                : ConcernView.Said.NOTHING;
        view.show(ctx, page, session, concern, CorrectionForm.of(concern), said);
    }

    private void correct(Context ctx, Session session) {
        CorrectionForm form = read(ctx, session);
        if (corrected(ctx, session, form) != null) outcomes.stay(ctx, "corrected");
    }

    private void accept(Context ctx, Session session) {
        CorrectionForm form = read(ctx, session);
        if (isBehind(ctx, session, form)) return;
        int revision = correctedFirst(ctx, session, form);
        if (revision < 0) return;
        Optional<String> next = outcomes.next(ctx, session);
        StepResult result = audited.accept(ctx, session, form.noteOrNull(), revision);
        if (result instanceof StepResult.Done done) outcomes.goOn(ctx, next, done.concern(), "accepted");
        else outcomes.refuse(ctx, session, result, form, "note", "");
    }

    private void dispatch(Context ctx, Session session) {
        CorrectionForm form = read(ctx, session);
        if (isBehind(ctx, session, form)) return;
        int revision = correctedFirst(ctx, session, form);
        if (revision < 0) return;
        Optional<String> next = outcomes.next(ctx, session);
        List<String> units =
                ctx.formParams("units").stream().filter(unit -> !unit.isBlank()).toList();
        StepResult result = audited.dispatch(ctx, session, units, form.noteOrNull(), revision);
        if (result instanceof StepResult.Done(FiledConcern sent)) {
            String unit = sent.handling().department();
            boolean seen = unit == null || directory.hasWorker(unit);
            outcomes.goOn(ctx, next, sent, seen ? "dispatched" : "dispatched-unseen");
        } else outcomes.refuse(ctx, session, result, form, "note", "");
    }

    /** Nor is anything put right for a step that is not taken; says whether the page was shown again. */
    private boolean isBehind(Context ctx, Session session, CorrectionForm form) {
        if (audited.listUnseen(ctx, session).isEmpty()) return false;
        StepResult conflict = new StepResult.Conflict(audited.get(ctx, session));
        outcomes.refuse(ctx, session, conflict, form, "note", form.note());
        return true;
    }

    /**
     * What was changed in the form is put right first: nobody accepts what they have just called wrong.
     *
     * @return the revision to go on with, or -1 when the page was shown again
     */
    private int correctedFirst(Context ctx, Session session, CorrectionForm form) {
        if (form.corrections().values().isEmpty()) return form.revision();
        FiledConcern corrected = corrected(ctx, session, form);
        return corrected == null ? -1 : corrected.revision();
    }

    /** The concern with its corrections, or null when the page was shown again because they could not be made. */
    private @Nullable FiledConcern corrected(Context ctx, Session session, CorrectionForm form) {
        Page page = pages.page(ctx);
        switch (audited.correct(ctx, session, form)) {
            case CorrectionResult.Corrected corrected -> {
                return corrected.concern();
            }
            case CorrectionResult.Conflict conflict -> {
                ctx.status(HttpStatus.CONFLICT);
                FiledConcern latest = conflict.latest();
                view.show(
                        ctx,
                        page,
                        session,
                        latest,
                        form.onto(latest),
                        view.conflict(page, latest, List.of(), Map.of()));
            }
            case CorrectionResult.Invalid invalid -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                view.show(
                        ctx,
                        page,
                        session,
                        audited.get(ctx, session),
                        form,
                        StepOutcomes.wrong(page, invalid.problems(), "note", ""));
            }
            case CorrectionResult.UnknownConcern unknown -> throw new ProblemException(404, "not-found");
        }
        return null;
    }

    private CorrectionForm read(Context ctx, Session session) {
        Responsibility responsibility =
                new Responsibility(departments, audited.get(ctx, session).text());
        return CorrectionForm.read(ctx, pages.site().catalogue(), responsibility);
    }
}
