package suban.web.staff.signin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import suban.audit.Action;
import suban.audit.Subject;
import suban.http.Routes;
import suban.staff.AccountResult;
import suban.staff.Session;
import suban.staff.SignIn;
import suban.staff.SignInResult;
import suban.staff.SignInStep;
import suban.staff.StaffAccounts;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;

/** What comes after the first password or the right one: a password of one's own, or a code. */
public final class StepPages implements Routes {
    private static final Set<SignInStep> CODE = EnumSet.of(SignInStep.CODE);
    private static final Set<SignInStep> PASSWORD = EnumSet.of(SignInStep.PASSWORD);

    private final Pages pages;
    private final Guard guard;
    private final StaffAccounts accounts;
    private final SignIn signIn;
    private final Callers callers;
    private final Auditing audit;

    public StepPages(Pages pages, Guard guard, StaffAccounts accounts, SignIn signIn, Callers callers, Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.accounts = accounts;
        this.signIn = signIn;
        this.callers = callers;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(Guard.SIGN_IN + "/code", guard.page(CODE, (ctx, session) -> show(ctx, session, "code", Map.of())));
        routes.post(Guard.SIGN_IN + "/code", guard.form(CODE, this::giveCode));
        routes.get(
                Guard.SIGN_IN + "/password",
                guard.page(PASSWORD, (ctx, session) -> show(ctx, session, "password", Map.of())));
        routes.post(Guard.SIGN_IN + "/password", guard.form(PASSWORD, this::choosePassword));
    }

    private void giveCode(Context ctx, Session session) {
        Page page = pages.page(ctx);
        switch (signIn.giveCode(session, AccountWords.param(ctx, "code"), callers.of(ctx))) {
            case SignInResult.SignedIn signedIn -> {
                audit.signedIn(ctx, session.account().name());
                SessionCookie.keep(ctx, signedIn);
                ctx.redirect(Back.safe(ctx.formParam("back")), HttpStatus.SEE_OTHER);
            }
            case SignInResult.Throttled throttled -> {
                audit.throttled(ctx, session.account().name());
                ctx.status(HttpStatus.TOO_MANY_REQUESTS);
                String words = AccountWords.wait(ctx, page, throttled.retryAfter());
                show(ctx, session, "code", Map.of("code", words));
            }
            default -> {
                audit.wrongCode(ctx, session.account().name());
                ctx.status(HttpStatus.UNAUTHORIZED);
                show(ctx, session, "code", Map.of("code", page.text("staff.code.wrong")));
            }
        }
    }

    private void choosePassword(Context ctx, Session session) {
        Page page = pages.page(ctx);
        String password = AccountWords.param(ctx, "password");
        if (!password.equals(AccountWords.param(ctx, "again"))) {
            refuse(ctx, session, Map.of("again", page.text("staff.account.again.differs")));
            return;
        }
        AccountResult result = accounts.changePassword(
                session.account().name(),
                password,
                account -> audit.done(ctx, session, Action.PASSWORD_CHANGED, Subject.account(account.name())));
        if (result instanceof AccountResult.Done) {
            SessionCookie.keep(ctx, signIn.again(session, callers.of(ctx)));
            ctx.redirect(Back.safe(ctx.formParam("back")), HttpStatus.SEE_OTHER);
        } else {
            refuse(ctx, session, AccountWords.errors(page, result));
        }
    }

    private void refuse(Context ctx, Session session, Map<String, String> errors) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, session, "password", errors);
    }

    private void show(Context ctx, Session session, String step, Map<String, String> errors) {
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("back", Back.safe(ctx.queryParam("back") != null ? ctx.queryParam("back") : ctx.formParam("back")));
        values.put("errors", errors);
        pages.show(ctx, "staff/sign-in-" + step + ".jte", values);
    }
}
