package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Subject;
import suban.classifier.concern.DepartmentChooser;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.CorrectionResult;
import suban.intake.FiledConcern;
import suban.intake.Review;
import suban.intake.ReviewPage;
import suban.intake.StepResult;
import suban.intake.photos.Photo;
import suban.intake.photos.PhotoStore;
import suban.staff.Permission;
import suban.staff.Session;
import suban.staff.StaffAccounts;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;

/** One concern: what was said and understood, put right and moved on. */
public final class ConcernPages implements Routes {
    private static final String PATH = QueuePage.PATH + "/{id}";
    /** How far the next one is looked for before the first of the queue will do. */
    private static final int NEXT = 200;

    private final Pages pages;
    private final Guard guard;
    private final Review review;
    private final AuditedReview audited;
    private final PhotoStore photos;
    private final Auditing audit;
    private final DepartmentChooser departments;
    private final ConcernView view;

    /** @param proposes whether there is a language model whose proposals {@link ProposalPages} shows */
    public ConcernPages(
            Pages pages,
            Guard guard,
            Review review,
            boolean proposes,
            PhotoStore photos,
            StaffAccounts accounts,
            Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.review = review;
        this.audited = new AuditedReview(review, audit);
        this.photos = photos;
        this.audit = audit;
        this.departments = new DepartmentChooser(pages.site().catalogue());
        this.view = new ConcernView(pages, review, proposes, accounts, departments, audit);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.READ_CONCERNS, this::show));
        routes.post(PATH + "/correct", guard.form(Permission.HANDLE_CONCERNS, this::correct));
        routes.post(PATH + "/accept", guard.form(Permission.HANDLE_CONCERNS, this::accept));
        routes.post(PATH + "/reject", guard.form(Permission.HANDLE_CONCERNS, this::reject));
        routes.post(PATH + "/answer", guard.form(Permission.HANDLE_CONCERNS, this::answer));
        routes.get("/staff/photos/{id}", guard.page(Permission.READ_CONCERNS, this::photo));
    }

    private void show(Context ctx, Session session) {
        FiledConcern concern = get(ctx);
        Page page = pages.page(ctx);
        String key = "staff.done." + ctx.queryParam("done");
        ConcernView.Said said = page.has(key) ? ConcernView.Said.done(page.text(key)) : ConcernView.Said.NOTHING;
        view.show(ctx, page, session, concern, CorrectionForm.of(concern), said);
    }

    private void correct(Context ctx, Session session) {
        CorrectionForm form = read(ctx);
        if (corrected(ctx, session, form) != null) redirect(ctx, ctx.pathParam("id"), "corrected");
    }

    /** What was changed in the form is put right first: nobody accepts what they have just called wrong. */
    private void accept(Context ctx, Session session) {
        CorrectionForm form = read(ctx);
        int revision = form.revision();
        if (!form.corrections().values().isEmpty()) {
            FiledConcern corrected = corrected(ctx, session, form);
            if (corrected == null) return;
            revision = corrected.revision();
        }
        List<ReviewPage.Item> before = open(ctx, session);
        StepResult result = audited.accept(ctx, session, form.noteOrNull(), revision);
        if (result instanceof StepResult.Done) goOn(ctx, before, "accepted");
        else refuse(ctx, session, result, form, "note", "");
    }

    private void reject(Context ctx, Session session) {
        String reason = CorrectionForm.find(ctx, "reason").orElse("");
        List<ReviewPage.Item> before = open(ctx, session);
        StepResult result = audited.reject(ctx, session, reason, CorrectionForm.revision(ctx));
        if (result instanceof StepResult.Done) goOn(ctx, before, "rejected");
        else refuse(ctx, session, result, null, "reason", reason);
    }

    private void answer(Context ctx, Session session) {
        String answer = CorrectionForm.find(ctx, "answer").orElse("");
        List<ReviewPage.Item> before = open(ctx, session);
        StepResult result = audited.answer(ctx, session, answer, CorrectionForm.revision(ctx));
        if (result instanceof StepResult.Done) goOn(ctx, before, "answered");
        else refuse(ctx, session, result, null, "answer", answer);
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
                view.show(ctx, page, session, latest, form.onto(latest), view.conflict(page, latest, Map.of()));
            }
            case CorrectionResult.Invalid invalid -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                view.show(ctx, page, session, get(ctx), form, wrong(page, invalid.problems(), "note", ""));
            }
            case CorrectionResult.UnknownConcern unknown -> throw new ProblemException(404, "not-found");
        }
        return null;
    }

    /** @param field in which the words of the step were typed */
    private void refuse(
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
                view.show(ctx, page, session, latest, kept, view.conflict(page, latest, Map.of(field, typed)));
            }
            case StepResult.NotAllowed notAllowed -> {
                ctx.status(HttpStatus.CONFLICT);
                FiledConcern latest = get(ctx);
                ConcernView.Said said = ConcernView.Said.warning(page.text(
                        "staff.not-allowed",
                        page.text("state." + notAllowed.state().code())));
                view.show(ctx, page, session, latest, CorrectionForm.of(latest), said);
            }
            case StepResult.Invalid invalid -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                FiledConcern latest = get(ctx);
                CorrectionForm kept = form == null ? CorrectionForm.of(latest) : form;
                view.show(ctx, page, session, latest, kept, wrong(page, invalid.problems(), field, typed));
            }
            case StepResult.UnknownConcern unknown -> throw new ProblemException(404, "not-found");
            case StepResult.Done done -> throw new IllegalStateException("nothing to refuse");
        }
    }

    /** The intake knows one kind of note; on the page it stands in the field in which it was typed. */
    private static ConcernView.Said wrong(Page page, List<String> problems, String noteField, String typed) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String problem : problems) {
            String field = problem.substring(0, problem.indexOf('-'));
            String shown = field.equals("note") ? noteField : field.equals("state") ? "form" : field;
            String code = shown.equals("answer") ? "answer" + problem.substring(field.length()) : problem;
            errors.put(shown, page.text("intake." + code));
        }
        return new ConcernView.Said(errors, null, "warning", Map.of(noteField, typed));
    }

    private CorrectionForm read(Context ctx) {
        Responsibility responsibility = new Responsibility(departments, get(ctx).text());
        return CorrectionForm.read(ctx, pages.site().catalogue(), responsibility);
    }

    private FiledConcern get(Context ctx) {
        return audited.get(ctx);
    }

    private List<ReviewPage.Item> open(Context ctx, Session session) {
        Queue queue = Queue.read(ctx).open();
        return review.list(queue.filter(session), queue.order(), null, NEXT).items();
    }

    /** To the concern after the one that is done, else to the first one left, else to the empty queue. */
    private void goOn(Context ctx, List<ReviewPage.Item> before, String done) {
        String id = ctx.pathParam("id");
        List<String> ids = before.stream().map(ReviewPage.Item::id).toList();
        int place = ids.indexOf(id);
        Optional<String> after = ids.stream().skip(place + 1).findFirst();
        after.or(() -> ids.stream().filter(other -> !other.equals(id)).findFirst())
                .ifPresentOrElse(
                        next -> redirect(ctx, next, done),
                        () -> ctx.redirect(Queue.read(ctx).at(QueuePage.PATH, "done", done), HttpStatus.SEE_OTHER));
    }

    private static void redirect(Context ctx, String id, String done) {
        ctx.redirect(Queue.read(ctx).at(QueuePage.PATH + "/" + id, "done", done), HttpStatus.SEE_OTHER);
    }

    private void photo(Context ctx, Session session) {
        Photo photo = photos.find(ctx.pathParam("id"))
                .filter(found -> found.concern() != null)
                .orElseThrow(() -> new ProblemException(404, "not-found"));
        audit.done(ctx, session, Action.PHOTO_READ, Subject.concern(Objects.requireNonNull(photo.concern())));
        ctx.header("Cache-Control", "private, no-store").contentType("image/jpeg");
        ctx.result(photos.content(photo));
    }
}
