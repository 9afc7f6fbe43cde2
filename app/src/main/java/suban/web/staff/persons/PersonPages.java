package suban.web.staff.persons;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Subject;
import suban.http.Routes;
import suban.persons.Kept;
import suban.persons.Persons;
import suban.persons.RetentionSchedule;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;

/**
 * Answers a person who asks what is kept of them, and says how long everything is kept. What is asked for travels in forms
 * only, never in an address that a log or a history keeps.
 */
public final class PersonPages implements Routes {
    private static final String PATH = "/staff/persons";
    private static final int LONGEST = 200;

    private final Pages pages;
    private final Guard guard;
    private final Persons persons;
    private final RetentionSchedule retention;
    private final Auditing audit;

    public PersonPages(Pages pages, Guard guard, Persons persons, RetentionSchedule retention, Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.persons = persons;
        this.retention = retention;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.MANAGE_PERSONAL_DATA, this::show));
        routes.post(PATH, guard.form(Permission.MANAGE_PERSONAL_DATA, this::find));
        routes.post(PATH + "/export", guard.form(Permission.MANAGE_PERSONAL_DATA, this::export));
        routes.post(PATH + "/erase", guard.form(Permission.MANAGE_PERSONAL_DATA, this::erase));
    }

    private void show(Context ctx, Session session) {
        show(ctx, pages.page(ctx), session, "", null, Map.of(), null);
    }

    private void find(Context ctx, Session session) {
        Page page = pages.page(ctx);
        String asked = asked(ctx);
        if (asked.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, page, session, asked, null, Map.of("person", page.text("staff.persons.empty")), null);
        } else {
            audit.done(ctx, session, Action.TELEPHONE_SEARCHED, Subject.NONE);
            show(ctx, page, session, asked, persons.find(asked), Map.of(), null);
        }
    }

    private void export(Context ctx, Session session) throws IOException {
        Kept kept = persons.find(asked(ctx));
        if (kept.isEmpty()) {
            find(ctx, session);
            return;
        }
        note(ctx, session, Action.EXPORTED, kept);
        ctx.header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"person.zip\"")
                .contentType("application/zip");
        persons.export(kept, ctx.outputStream());
    }

    /** Erasing cannot be undone, so it is said twice: what, and that it is meant. */
    private void erase(Context ctx, Session session) {
        Page page = pages.page(ctx);
        String asked = asked(ctx);
        Kept kept = persons.find(asked);
        if (ctx.formParam("sure") == null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, page, session, asked, kept, Map.of("sure", page.text("staff.persons.sure.missing")), null);
            return;
        }
        note(ctx, session, Action.ERASED, kept);
        persons.erase(kept, session.account().name());
        String notice = page.text(
                "staff.persons.erased",
                kept.concerns().size(),
                kept.conversations().size());
        show(ctx, page, session, "", null, Map.of(), notice);
    }

    /** Before it happens: what is not written down does not happen. */
    private void note(Context ctx, Session session, Action action, Kept kept) {
        kept.subjects().forEach(subject -> audit.done(ctx, session, action, subject));
    }

    private void show(
            Context ctx,
            Page page,
            Session session,
            String asked,
            @Nullable Kept kept,
            Map<String, String> errors,
            @Nullable String notice) {
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("asked", asked);
        values.put("errors", errors);
        values.put("retention", retention.retention());
        if (kept != null) values.put("kept", kept);
        if (notice != null) values.put("notice", notice);
        ctx.header("Cache-Control", "no-store");
        pages.show(ctx, page, "staff/persons.jte", values);
    }

    private static String asked(Context ctx) {
        String asked = Objects.requireNonNullElse(ctx.formParam("person"), "")
                .replace('\0', ' ')
                .strip();
        return asked.length() <= LONGEST ? asked : asked.substring(0, LONGEST);
    }
}
