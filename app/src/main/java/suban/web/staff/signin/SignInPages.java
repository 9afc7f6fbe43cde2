package suban.web.staff.signin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Outcome;
import suban.audit.Subject;
import suban.http.Routes;
import suban.staff.Permission;
import suban.staff.Session;
import suban.staff.Sessions;
import suban.staff.SignIn;
import suban.staff.SignInResult;
import suban.staff.SignInStep;
import suban.staff.StaffAccount;
import suban.staff.StaffAccounts;
import suban.web.page.FormToken;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;

/** Signing in and out, and the way from {@code /staff} to the first page that a role may see. */
public final class SignInPages implements Routes {
    private static final int LONGEST_NAME = 80;

    private final Pages pages;
    private final FormToken token;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Guard guard;
    private final Callers callers;
    private final StaffAccounts accounts;
    private final Auditing audit;

    public SignInPages(
            Pages pages,
            FormToken token,
            SignIn signIn,
            Sessions sessions,
            Guard guard,
            Callers callers,
            StaffAccounts accounts,
            Auditing audit) {
        this.pages = pages;
        this.token = token;
        this.signIn = signIn;
        this.sessions = sessions;
        this.guard = guard;
        this.callers = callers;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/staff", guard.page((ctx, session) -> ctx.redirect(firstPage(session), HttpStatus.SEE_OTHER)));
        routes.get(Guard.SIGN_IN, this::ask);
        routes.post(Guard.SIGN_IN, this::signIn);
        routes.post("/staff/sign-out", guard.formAtAnyStep(this::signOut));
    }

    private void ask(Context ctx) {
        if (guard.find(ctx).isPresent()) {
            ctx.redirect(Back.safe(ctx.queryParam("back")), HttpStatus.SEE_OTHER);
        } else {
            show(ctx, pages.page(ctx), "", Back.safe(ctx.queryParam("back")), null, "1".equals(ctx.queryParam("out")));
        }
    }

    private void signIn(Context ctx) {
        token.check(ctx);
        Page page = pages.page(ctx);
        String name = Objects.requireNonNullElse(ctx.formParam("name"), "");
        String password = Objects.requireNonNullElse(ctx.formParam("password"), "");
        String back = Back.safe(ctx.formParam("back"));
        switch (signIn.signIn(name, password, callers.of(ctx))) {
            case SignInResult.SignedIn signedIn -> {
                Session session = signedIn.session();
                if (session.next() != SignInStep.CODE)
                    audit.signedIn(ctx, session.account().name());
                SessionCookie.keep(ctx, signedIn);
                ctx.redirect(back, HttpStatus.SEE_OTHER);
            }
            case SignInResult.Wrong wrong -> {
                writeFailure(ctx, name);
                refuse(ctx, page, HttpStatus.UNAUTHORIZED, name, back, page.text("staff.sign-in.wrong"));
            }
            case SignInResult.Throttled throttled -> {
                audit.throttled(ctx, known(name));
                String words = AccountWords.wait(ctx, page, throttled.retryAfter());
                refuse(ctx, page, HttpStatus.TOO_MANY_REQUESTS, name, back, words);
            }
            case SignInResult.FirstPasswordOver over -> {
                writeFailure(ctx, name);
                refuse(ctx, page, HttpStatus.FORBIDDEN, name, back, page.text("staff.sign-in.first-over"));
            }
            case SignInResult.Disabled disabled -> {
                writeFailure(ctx, name);
                refuse(ctx, page, HttpStatus.FORBIDDEN, name, back, page.text("staff.sign-in.disabled"));
            }
        }
    }

    private void writeFailure(Context ctx, String name) {
        audit.notSignedIn(ctx, known(name));
    }

    /** The account if there is one: who types the password into the field for the name must not find it in a log. */
    private @Nullable String known(String name) {
        return accounts.find(name).map(StaffAccount::name).orElse(null);
    }

    private void signOut(Context ctx, Session session) {
        Subject account = Subject.account(session.account().name());
        SessionCookie.find(ctx)
                .ifPresent(cookie -> audit.together(
                        ctx,
                        session,
                        Action.SIGN_OUT,
                        account,
                        () -> {
                            sessions.signOut(cookie);
                            return Outcome.DONE;
                        },
                        outcome -> outcome));
        SessionCookie.forget(ctx);
        ctx.redirect(Guard.SIGN_IN + "?out=1", HttpStatus.SEE_OTHER);
    }

    private void refuse(Context ctx, Page page, HttpStatus status, String name, String back, String error) {
        ctx.status(status);
        show(ctx, page, name.length() <= LONGEST_NAME ? name : "", back, error, false);
    }

    private void show(Context ctx, Page page, String name, String back, @Nullable String error, boolean signedOut) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", name);
        values.put("back", back);
        values.put("signedOut", signedOut);
        if (error != null) values.put("error", error);
        pages.show(ctx, page, "staff/sign-in.jte", values);
    }

    private static String firstPage(Session session) {
        if (session.account().may(Permission.READ_CONCERNS)) return "/staff/concerns";
        if (session.account().post().unit() != null) return "/staff/board";
        return session.account().may(Permission.READ_ARTICLES) ? "/staff/articles" : "/staff/account";
    }
}
