package suban.web.staff.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import suban.audit.Action;
import suban.audit.Outcome;
import suban.audit.Subject;
import suban.http.Routes;
import suban.staff.AccountResult;
import suban.staff.SecondFactors;
import suban.staff.Session;
import suban.staff.Sessions;
import suban.staff.SignIn;
import suban.staff.StaffAccounts;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.AccountWords;
import suban.web.staff.signin.Callers;
import suban.web.staff.signin.Guard;
import suban.web.staff.signin.PasswordAsked;
import suban.web.staff.signin.SessionCookie;

/** One's own account: password, second factor, and where one is signed in. */
public final class AccountPages implements Routes {
    private static final String PATH = "/staff/account";

    private final Pages pages;
    private final Guard guard;
    private final StaffAccounts accounts;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final SignIn signIn;
    private final PasswordAsked password;
    private final Callers callers;
    private final Auditing audit;

    public AccountPages(
            Pages pages,
            Guard guard,
            StaffAccounts accounts,
            Sessions sessions,
            SecondFactors factors,
            SignIn signIn,
            PasswordAsked password,
            Callers callers,
            Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.signIn = signIn;
        this.password = password;
        this.callers = callers;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page((ctx, session) -> show(ctx, pages.page(ctx), session, Map.of())));
        routes.post(PATH + "/password", guard.form(this::changePassword));
        routes.post(PATH + "/sessions/end", guard.form(this::endSession));
        routes.post(PATH + "/sessions/end-others", guard.form(this::endOthers));
    }

    /** Asks for the old password first, and keeps the reader signed in here and nowhere else. */
    private void changePassword(Context ctx, Session session) {
        Page page = pages.page(ctx);
        String chosen = AccountWords.param(ctx, "password");
        if (!chosen.equals(AccountWords.param(ctx, "again"))) {
            refuse(ctx, page, session, Map.of("again", page.text("staff.account.again.differs")));
            return;
        }
        Map<String, String> errors = password.errors(ctx, page, session);
        if (!errors.isEmpty()) {
            audit.refused(ctx, session, Action.PASSWORD_CHANGED, own(session));
            refuse(ctx, page, session, errors);
            return;
        }
        AccountResult result = accounts.changePassword(
                session.account().name(),
                chosen,
                account -> audit.done(ctx, session, Action.PASSWORD_CHANGED, own(session)));
        if (result instanceof AccountResult.Done) {
            SessionCookie.keep(ctx, signIn.again(session, callers.of(ctx)));
            ctx.redirect(PATH + "?done=password", HttpStatus.SEE_OTHER);
        } else {
            refuse(ctx, page, session, AccountWords.errors(page, result));
        }
    }

    private void endSession(Context ctx, Session session) {
        ended(ctx, session, () -> sessions.end(session, AccountWords.param(ctx, "session")));
        ctx.redirect(PATH + "?done=session#sessions", HttpStatus.SEE_OTHER);
    }

    private void endOthers(Context ctx, Session session) {
        ended(ctx, session, () -> sessions.endOthers(session));
        ctx.redirect(PATH + "?done=sessions#sessions", HttpStatus.SEE_OTHER);
    }

    private void ended(Context ctx, Session session, Runnable change) {
        audit.together(
                ctx,
                session,
                Action.SESSION_ENDED,
                own(session),
                () -> {
                    change.run();
                    return Outcome.DONE;
                },
                outcome -> outcome);
    }

    private static Subject own(Session session) {
        return Subject.account(session.account().name());
    }

    private void refuse(Context ctx, Page page, Session session, Map<String, String> errors) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, page, session, errors);
    }

    private void show(Context ctx, Page page, Session session, Map<String, String> errors) {
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("sessions", sessions.list(session));
        values.put("codesLeft", factors.countRecoveryCodes(session));
        values.put("errors", errors);
        String done = "staff.account.done." + ctx.queryParam("done");
        if (page.has(done)) values.put("notice", page.text(done));
        pages.show(ctx, page, "staff/account.jte", values);
    }
}
