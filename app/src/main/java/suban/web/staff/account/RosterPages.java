package suban.web.staff.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Subject;
import suban.http.HttpServer;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.staff.Permission;
import suban.staff.PlannedAccounts.Batch;
import suban.staff.Session;
import suban.staff.Units;
import suban.staff.roster.RosterPlan;
import suban.staff.roster.RosterResult;
import suban.staff.roster.Rosters;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;

/** For administrators: many accounts from a file, looked at before anything is changed. */
public final class RosterPages implements Routes {
    private static final String PATH = "/staff/roster";
    private static final String ONE = PATH + "/{token}";

    private final Pages pages;
    private final Guard guard;
    private final Rosters rosters;
    private final RosterFiles files;
    private final Auditing audit;

    public RosterPages(Pages pages, Guard guard, Rosters rosters, Units units, Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.rosters = rosters;
        this.files = new RosterFiles(rosters, units);
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        Handler upload = guard.form(Permission.MANAGE_ACCOUNTS, this::plan);
        routes.get(PATH, guard.page(Permission.MANAGE_ACCOUNTS, (ctx, session) -> ask(ctx, session, null)));
        routes.post(PATH, ctx -> {
            if (ctx.contentLength() > HttpServer.LARGEST_UPLOAD)
                throw new ProblemException(413, "upload-too-large", HttpServer.LARGEST_UPLOAD >> 20);
            upload.handle(ctx);
        });
        routes.get(
                PATH + "/example.csv",
                guard.page(Permission.MANAGE_ACCOUNTS, (ctx, session) -> files.example(ctx, pages.page(ctx))));
        routes.get(ONE, guard.page(Permission.MANAGE_ACCOUNTS, this::show));
        routes.get(
                ONE + "/mistakes.csv",
                guard.page(
                        Permission.MANAGE_ACCOUNTS,
                        (ctx, session) -> files.mistakes(ctx, pages.page(ctx), known(ctx, session))));
        routes.post(ONE + "/apply", guard.form(Permission.MANAGE_ACCOUNTS, this::apply));
        routes.post(ONE + "/codes", guard.form(Permission.MANAGE_ACCOUNTS, this::activate));
        routes.post(ONE + "/discard", guard.form(Permission.MANAGE_ACCOUNTS, this::discard));
    }

    private void ask(Context ctx, Session session, RosterResult.@Nullable Refused refused) {
        Page page = pages.page(ctx);
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("header", String.join(",", rosters.words().header(page.language())));
        values.put("errors", refused == null ? Map.of() : Map.of("file", words(page, refused)));
        String done = "staff.roster.done." + ctx.queryParam("done");
        if (page.has(done)) values.put("notice", page.text(done));
        pages.show(ctx, page, "staff/roster.jte", values);
    }

    private static String words(Page page, RosterResult.Refused refused) {
        return page.text("roster.refused." + refused.reason(), refused.value());
    }

    private void plan(Context ctx, Session session) throws IOException {
        UploadedFile file = ctx.uploadedFile("file");
        if (file == null || file.size() == 0) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            ask(ctx, session, new RosterResult.Refused("empty", ""));
            return;
        }
        try (InputStream content = file.content()) {
            switch (rosters.plan(session.account().name(), content)) {
                case RosterResult.Planned planned -> ctx.redirect(at(planned.plan()), HttpStatus.SEE_OTHER);
                case RosterResult.Refused refused -> {
                    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                    ask(ctx, session, refused);
                }
            }
        }
    }

    private void show(Context ctx, Session session) {
        pages.show(ctx, "staff/roster-plan.jte", Map.of("session", session, "plan", known(ctx, session)));
    }

    private void apply(Context ctx, Session session) {
        RosterPlan plan = known(ctx, session);
        if (!plan.applied().done() || plan.applied().conflicts() > 0) {
            audit.done(ctx, session, Action.ACCOUNTS_IMPORTED, Subject.roster(plan.id()));
            plan = rosters.apply(plan, batch -> note(ctx, session, batch));
        }
        ctx.redirect(at(plan), HttpStatus.SEE_OTHER);
    }

    private void note(Context ctx, Session session, Batch batch) {
        audit.doneToAll(ctx, session, Action.ACCOUNT_ADDED, subjects(batch.added()));
        audit.doneToAll(ctx, session, Action.SETTINGS_CHANGED, subjects(batch.renamed()));
        audit.doneToAll(ctx, session, Action.ROLE_CHANGED, subjects(batch.moved()));
    }

    /** The codes go straight into the file that is sent, and nowhere else. */
    private void activate(Context ctx, Session session) throws IOException {
        RosterPlan plan = known(ctx, session);
        if (!plan.applied().done() && !plan.changesNothing()) throw new ProblemException(409, "roster-not-applied");
        files.activations(
                ctx,
                pages.page(ctx),
                plan,
                names -> audit.doneToAll(ctx, session, Action.ACTIVATION_ISSUED, subjects(names)));
    }

    private static List<Subject> subjects(List<String> names) {
        return names.stream().map(Subject::account).toList();
    }

    private void discard(Context ctx, Session session) {
        rosters.discard(known(ctx, session));
        ctx.redirect(PATH + "?done=discarded", HttpStatus.SEE_OTHER);
    }

    private RosterPlan known(Context ctx, Session session) {
        return rosters.find(ctx.pathParam("token"), session.account().name())
                .orElseThrow(() -> new ProblemException(404, "roster-gone"));
    }

    private static String at(RosterPlan plan) {
        return PATH + "/" + plan.token();
    }
}
