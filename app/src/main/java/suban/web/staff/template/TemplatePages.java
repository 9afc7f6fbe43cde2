package suban.web.staff.template;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Outcome;
import suban.audit.Subject;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.ReplyTemplate;
import suban.intake.ReplyTemplates;
import suban.intake.TemplateResult;
import suban.models.text.Language;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;

/** The templates of the city: looked through, added, changed and deleted. */
public final class TemplatePages implements Routes {
    private static final String PATH = "/staff/templates";
    private static final String ONE = PATH + "/{id}";

    private final Pages pages;
    private final Guard guard;
    private final ReplyTemplates templates;
    private final Auditing audit;

    public TemplatePages(Pages pages, Guard guard, ReplyTemplates templates, Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.templates = templates;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.SUPERVISE_CONCERNS, this::list));
        routes.post(PATH, guard.form(Permission.SUPERVISE_CONCERNS, this::add));
        routes.get(ONE, guard.page(Permission.SUPERVISE_CONCERNS, this::edit));
        routes.post(ONE, guard.form(Permission.SUPERVISE_CONCERNS, this::change));
        routes.post(ONE + "/delete", guard.form(Permission.SUPERVISE_CONCERNS, this::delete));
    }

    private void list(Context ctx, Session session) {
        Language language = pages.page(ctx).language();
        show(ctx, session, new ReplyTemplate("", null, language, "", ""), Map.of());
    }

    private void edit(Context ctx, Session session) {
        showOne(ctx, session, get(ctx), Map.of());
    }

    private void add(Context ctx, Session session) {
        ReplyTemplate typed = read(ctx, "");
        TemplateResult result = saved(
                ctx,
                session,
                Subject.NONE,
                by -> templates.add(typed.unit(), typed.language(), typed.title(), typed.words(), by));
        if (result instanceof TemplateResult.Invalid invalid) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, session, typed, errors(pages.page(ctx), invalid));
        } else {
            back(ctx, "added");
        }
    }

    private void change(Context ctx, Session session) {
        ReplyTemplate typed = read(ctx, get(ctx).id());
        TemplateResult result = saved(ctx, session, Subject.template(typed.id()), by -> templates.change(typed, by));
        switch (result) {
            case TemplateResult.Saved saved -> back(ctx, "changed");
            case TemplateResult.Unknown unknown -> throw new ProblemException(404, "not-found");
            case TemplateResult.Invalid invalid -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                showOne(ctx, session, typed, errors(pages.page(ctx), invalid));
            }
        }
    }

    private void delete(Context ctx, Session session) {
        String id = get(ctx).id();
        audit.together(
                ctx,
                session,
                Action.TEMPLATE_CHANGED,
                Subject.template(id),
                () -> templates.delete(id),
                gone -> gone ? Outcome.DONE : null);
        back(ctx, "deleted");
    }

    /** Saves by somebody's name. */
    @FunctionalInterface
    private interface Saving {
        TemplateResult by(String account);
    }

    private TemplateResult saved(Context ctx, Session session, Subject subject, Saving saving) {
        return audit.together(
                ctx,
                session,
                Action.TEMPLATE_CHANGED,
                subject,
                () -> saving.by(session.account().name()),
                result -> result instanceof TemplateResult.Saved ? Outcome.DONE : null);
    }

    private void show(Context ctx, Session session, ReplyTemplate typed, Map<String, String> errors) {
        Page page = pages.page(ctx);
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("templates", templates.list());
        values.put("typed", typed);
        values.put("errors", errors);
        @Nullable String done = ctx.queryParam("done");
        if (done != null && page.has("staff.templates.done." + done))
            values.put("done", page.text("staff.templates.done." + done));
        pages.show(ctx, page, "staff/template/list.jte", values);
    }

    private void showOne(Context ctx, Session session, ReplyTemplate typed, Map<String, String> errors) {
        Map<String, Object> values = Map.of("session", session, "typed", typed, "errors", errors);
        pages.show(ctx, pages.page(ctx), "staff/template/edit.jte", values);
    }

    private static Map<String, String> errors(Page page, TemplateResult.Invalid invalid) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String problem : invalid.problems()) {
            String field = problem.substring(0, problem.indexOf('-'));
            errors.put(field, page.text("staff.templates.problem." + problem, invalid.place()));
        }
        return errors;
    }

    private static ReplyTemplate read(Context ctx, String id) {
        String unit = field(ctx, "unit");
        Language language = Language.find(field(ctx, "language")).orElse(Language.ZH);
        String words =
                field(ctx, "words").replace("\r\n", "\n").replace('｛', '{').replace('｝', '}');
        return new ReplyTemplate(id, unit.isEmpty() ? null : unit, language, field(ctx, "title"), words);
    }

    private static String field(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "").strip();
    }

    private ReplyTemplate get(Context ctx) {
        return templates.find(ctx.pathParam("id")).orElseThrow(() -> new ProblemException(404, "not-found"));
    }

    private static void back(Context ctx, String done) {
        ctx.redirect(PATH + "?done=" + done, HttpStatus.SEE_OTHER);
    }
}
