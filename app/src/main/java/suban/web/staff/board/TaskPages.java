package suban.web.staff.board;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Outcome;
import suban.audit.Subject;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.Doer;
import suban.intake.Event;
import suban.intake.FiledConcern;
import suban.intake.Results;
import suban.intake.StepResult;
import suban.intake.UnitDesk;
import suban.intake.photos.PhotoStore;
import suban.staff.Permission;
import suban.staff.Session;
import suban.staff.StaffAccounts;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.photos.PhotoUploads;
import suban.web.staff.audit.Auditing;
import suban.web.staff.review.Doers;
import suban.web.staff.review.HistoryEntry;
import suban.web.staff.review.SeenVideos;
import suban.web.staff.signin.Guard;
import suban.web.staff.template.TemplateChoice;

/** One concern on a unit's board, and the steps that the unit may take. */
final class TaskPages implements Routes {
    private static final String PATH = BoardPage.PATH + "/{id}";
    /** Photos that came with a form that has to be sent again. */
    private static final String STORED = "board-photos";

    /** Takes a step as it was decided on. */
    @FunctionalInterface
    private interface Taking {
        StepResult take(String id, Doer doer, String words, Results results, int revision);
    }

    /** Takes a step that photos do not go with. */
    @FunctionalInterface
    private interface TakingWords {
        StepResult take(String id, Doer doer, String words, int revision);
    }

    private final Pages pages;
    private final Guard guard;
    private final UnitDesk desk;
    private final StaffAccounts accounts;
    private final Auditing audit;
    private final PhotoStore photos;
    private final PhotoUploads uploads;
    private final TemplateChoice templates;

    TaskPages(
            Pages pages,
            Guard guard,
            UnitDesk desk,
            StaffAccounts accounts,
            PhotoStore photos,
            TemplateChoice templates,
            Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.desk = desk;
        this.accounts = accounts;
        this.audit = audit;
        this.photos = photos;
        this.templates = templates;
        this.uploads = new PhotoUploads(photos);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.WORK_ON_CONCERNS, this::show));
        add(routes, "acknowledge", without(desk::acknowledge));
        add(routes, "progress", desk::progress);
        add(routes, "ask", without(desk::ask));
        add(routes, "resume", without(desk::resume));
        add(routes, "contribute", without(desk::contribute));
        routes.post(PATH + "/resolve", guard.form(Permission.WORK_ON_CONCERNS, this::resolve));
        routes.post(PATH + "/return", guard.form(Permission.WORK_ON_CONCERNS, this::giveBack));
        routes.post(PATH + "/extension", guard.form(Permission.WORK_ON_CONCERNS, this::extension));
    }

    private void add(RoutesConfig routes, String step, Taking taking) {
        routes.post(
                PATH + "/" + step,
                guard.form(Permission.WORK_ON_CONCERNS, (ctx, session) -> take(ctx, session, step, taking)));
    }

    private static Taking without(TakingWords taking) {
        return (id, doer, words, results, revision) -> taking.take(id, doer, words, revision);
    }

    private void show(Context ctx, Session session) {
        if (!isWithdrawn(ctx, session, HttpStatus.OK, "")) show(ctx, session, Map.of(), Map.of());
    }

    /**
     * Whoever has it open while its resident takes it back learns of that; says whether that is so.
     *
     * @param typed what was written for it, to be kept by whoever wrote it
     */
    private boolean isWithdrawn(Context ctx, Session session, HttpStatus status, String typed) {
        if (session.account().post().unit() == null) return false;
        Optional<UnitDesk.Withdrawn> withdrawn = desk.findWithdrawn(ctx.pathParam("id"), Doers.scope(session));
        withdrawn.ifPresent(found -> {
            ctx.status(status);
            Map<String, Object> values = Map.of("session", session, "withdrawn", found, "typed", typed);
            pages.show(ctx, pages.page(ctx), "staff/board/withdrawn.jte", values);
        });
        return withdrawn.isPresent();
    }

    private void resolve(Context ctx, Session session) {
        boolean anyway = "yes".equals(ctx.formParam("anyway"));
        take(
                ctx,
                session,
                "resolve",
                (id, doer, words, results, revision) -> desk.resolve(id, doer, words, anyway, results, revision));
    }

    private void giveBack(Context ctx, Session session) {
        String reason = Objects.requireNonNullElse(ctx.formParam("why"), "");
        take(
                ctx,
                session,
                "return",
                without((id, doer, words, revision) -> desk.giveBack(id, doer, reason, words, revision)));
    }

    private void extension(Context ctx, Session session) {
        String hours = Normalizer.normalize(Objects.requireNonNullElse(ctx.formParam("hours"), ""), Form.NFKC)
                .strip();
        int number = hours.matches("\\d{1,4}") ? Integer.parseInt(hours) : 0;
        take(
                ctx,
                session,
                "extension",
                without((id, doer, words, revision) -> desk.requestExtension(id, doer, number, words, revision)));
    }

    private void take(Context ctx, Session session, String step, Taking taking) {
        PhotoUploads.checkSize(ctx);
        String words =
                Objects.requireNonNullElse(ctx.formParam(step), "").strip().replace("\r\n", "\n");
        if (isWithdrawn(ctx, session, HttpStatus.CONFLICT, words)) return;
        FiledConcern concern = get(ctx, session);
        String revision = Objects.requireNonNullElse(ctx.formParam("revision"), "");
        int decidedOn = revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0;
        PhotoUploads.Outcome uploaded =
                uploads.take(ctx, pages.page(ctx), PhotoUploads.kept(ctx), PhotoUploads.MOST, () -> {});
        ctx.attribute(STORED, uploaded.photos());
        if (!uploaded.problems().isEmpty()) {
            uploaded.refuse(ctx);
            show(ctx, session, Map.of("photos-" + step, uploaded.problem()), Map.of(step, words));
            return;
        }
        if (TemplateChoice.isAsked(ctx)) {
            String unit = session.account().post().unit();
            show(ctx, session, Map.of(), Map.of(step, templates.into(ctx, concern, unit, words)));
            return;
        }
        Results results = new Results(uploaded.photos(), "yes".equals(ctx.formParam("show-photos")));
        StepResult result = audit.together(
                ctx,
                session,
                Action.CONCERN_MOVED,
                Subject.concern(concern.id()),
                () -> taking.take(concern.id(), Doers.of(session), words, results, decidedOn),
                TaskPages::outcome);
        answer(ctx, session, result, step, words);
    }

    private void answer(Context ctx, Session session, StepResult result, String step, String words) {
        Page page = pages.page(ctx);
        switch (result) {
            case StepResult.Done done -> {
                boolean still =
                        desk.find(done.concern().id(), Doers.scope(session)).isPresent();
                String path = still ? BoardPage.PATH + "/" + done.concern().id() : BoardPage.PATH;
                ctx.redirect(path + "?done=" + step, HttpStatus.SEE_OTHER);
            }
            case StepResult.Conflict conflict -> {
                ctx.status(HttpStatus.CONFLICT);
                show(ctx, session, Map.of("form", page.text("staff.board.conflict")), Map.of(step, words));
            }
            case StepResult.NotAllowed notAllowed -> {
                ctx.status(HttpStatus.CONFLICT);
                String state = page.stateForStaff(notAllowed.state().code());
                show(ctx, session, Map.of("form", page.text("staff.not-allowed", state)), Map.of(step, words));
            }
            case StepResult.Invalid invalid -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, session, errors(page, invalid.problems(), step), Map.of(step, words));
            }
            case StepResult.UnknownConcern unknown -> throw new ProblemException(404, "not-found");
        }
    }

    private static Map<String, String> errors(Page page, List<String> problems, String step) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String problem : problems) {
            String field = problem.startsWith("hours-")
                    ? "hours"
                    : problem.startsWith("reason-") ? "why" : problem.startsWith("photos-") ? "photos-" + step : step;
            String own = "staff.board.problem." + problem;
            errors.put(field, page.has(own) ? page.text(own) : page.text("intake." + problem));
        }
        return errors;
    }

    private void show(Context ctx, Session session, Map<String, String> errors, Map<String, String> typed) {
        Page page = pages.page(ctx);
        FiledConcern whole = get(ctx, session);
        Doer doer = Doers.of(session);
        List<Event> events = desk.listEvents(whole.id());
        ShownTask whom = new ShownTask(whole, doer, List.of(), errors, typed, List.of(), List.of());
        // Who only helps need not reach the resident.
        if (whom.leads()) audit.done(ctx, session, Action.CONCERN_READ, Subject.concern(whole.id()));
        else events = whole.masked(events);
        Map<String, String> names = accounts.directory()
                .displayNames(events.stream().map(Event::actor).toList());
        ShownTask task = new ShownTask(
                whom.leads() ? whole : whole.withoutContact(),
                doer,
                HistoryEntry.of(page, events, names, photos.list(whole.id())),
                errors,
                typed,
                Objects.requireNonNullElse(ctx.attribute(STORED), List.of()),
                templates.list(whole, session.account().post().unit()));
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("task", task);
        values.put("videos", SeenVideos.of(photos.videos(), whole, session));
        @Nullable String done = ctx.queryParam("done");
        if (done != null && page.has("staff.board.done." + done))
            values.put("done", page.text("staff.board.done." + done));
        pages.show(ctx, page, "staff/board/task.jte", values);
    }

    /** @throws ProblemException 404 if the address names nothing that this unit has */
    private FiledConcern get(Context ctx, Session session) {
        if (session.account().post().unit() == null) throw new ProblemException(404, "not-found");
        return desk.find(ctx.pathParam("id"), Doers.scope(session))
                .orElseThrow(() -> new ProblemException(404, "not-found"));
    }

    private static @Nullable Outcome outcome(StepResult result) {
        return switch (result) {
            case StepResult.Done done -> Outcome.DONE;
            case StepResult.NotAllowed notAllowed -> Outcome.REFUSED;
            default -> null;
        };
    }
}
