package suban.web.staff.audit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditCsv;
import suban.audit.AuditEntry;
import suban.audit.AuditLog;
import suban.audit.Subject;
import suban.http.Routes;
import suban.staff.Permission;
import suban.staff.Session;
import suban.staff.StaffAccounts;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.signin.Guard;

/** Who did what, for administrators: as a list and as a file. Looking at it is written down like everything else. */
public final class AuditPages implements Routes {
    private static final String PATH = "/staff/audit";
    private static final String EXPORT = PATH + "/export.csv";
    private static final int PAGE = 50;

    private final Pages pages;
    private final Guard guard;
    private final AuditLog log;
    private final Auditing audit;
    private final StaffAccounts accounts;

    public AuditPages(Pages pages, Guard guard, AuditLog log, Auditing audit, StaffAccounts accounts) {
        this.pages = pages;
        this.guard = guard;
        this.log = log;
        this.audit = audit;
        this.accounts = accounts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.READ_AUDIT, this::list));
        routes.get(EXPORT, guard.page(Permission.READ_AUDIT, this::export));
    }

    private void list(Context ctx, Session session) {
        audit.done(ctx, session, Action.LOG_READ, Subject.LOG);
        Page page = pages.page(ctx);
        AuditQuery query = AuditQuery.read(ctx);
        @Nullable Long before = before(ctx);
        List<AuditEntry> found = log.list(query.filter(page.city().zone()), before, PAGE + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(found.size(), PAGE));
        Map<String, String> names = accounts.directory()
                .displayNames(
                        Stream.concat(Stream.of(query.actor()), shown.stream().map(AuditEntry::actor))
                                .toList());
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("query", query);
        values.put("actors", actors(page, names));
        values.put(
                "entries",
                shown.stream().map(entry -> ShownEntry.of(page, entry, names)).toList());
        values.put("goesOn", before != null);
        values.put("export", query.at(EXPORT));
        if (found.size() > PAGE) {
            String address = query.at(PATH);
            values.put(
                    "next",
                    address + (address.contains("?") ? "&" : "?") + "before="
                            + shown.getLast().number());
        }
        pages.show(ctx, page, "staff/audit.jte", values);
    }

    /** Who may be meant, in the reader's words: those without an account, and those who are on the page. */
    private static Map<String, String> actors(Page page, Map<String, String> names) {
        Map<String, String> actors = new LinkedHashMap<>();
        for (Actor actor : List.of(Actor.COMMAND_LINE, Actor.SERVICE, Actor.STRANGER))
            actors.put(actor.name(), ShownEntry.actor(page, actor.name()));
        names.forEach((name, displayName) -> actors.put(name, displayName + " (" + name + ")"));
        return actors;
    }

    private void export(Context ctx, Session session) throws IOException {
        audit.done(ctx, session, Action.EXPORTED, Subject.LOG);
        AuditQuery query = AuditQuery.read(ctx);
        String name = "audit-" + LocalDate.now(pages.site().clock()) + ".csv";
        ctx.header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .contentType("text/csv; charset=utf-8");
        Writer out = new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8);
        AuditCsv csv = new AuditCsv(out);
        log.forEach(query.filter(pages.site().pack().city().zone()), csv::write);
        out.flush();
    }

    /** Anything that is no number is the start of the list. */
    private static @Nullable Long before(Context ctx) {
        String text = ctx.queryParam("before");
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
