package suban.web.staff.signin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import suban.audit.Action;
import suban.audit.Outcome;
import suban.audit.Subject;
import suban.http.Routes;
import suban.staff.SecondFactors;
import suban.staff.Session;
import suban.staff.SignInStep;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;

/** Setting up a second factor, on the way in or of one's own will; new recovery codes; doing without. */
public final class SecondFactorPages implements Routes {
    static final String PATH = "/staff/second-factor";
    static final String SET_UP = PATH + "/new";
    private static final Set<SignInStep> SETTING_UP = EnumSet.of(SignInStep.SECOND_FACTOR, SignInStep.DONE);

    private final Pages pages;
    private final Guard guard;
    private final SecondFactors factors;
    private final PasswordAsked password;
    private final Auditing audit;

    public SecondFactorPages(Pages pages, Guard guard, SecondFactors factors, PasswordAsked password, Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.factors = factors;
        this.password = password;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page((ctx, session) -> show(ctx, pages.page(ctx), session, Map.of())));
        routes.get(SET_UP, guard.page(SETTING_UP, (ctx, session) -> offer(ctx, pages.page(ctx), session, Map.of())));
        routes.post(SET_UP, guard.form(SETTING_UP, this::enrol));
        routes.post(PATH + "/codes", guard.form(this::renewCodes));
        routes.post(PATH + "/off", guard.form(this::turnOff));
    }

    /** On the way in the password was given a moment ago. */
    private void enrol(Context ctx, Session session) {
        Page page = pages.page(ctx);
        Map<String, String> errors = session.next() == SignInStep.DONE ? password.errors(ctx, page, session) : Map.of();
        if (!errors.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            offer(ctx, page, session, errors);
            return;
        }
        Optional<List<String>> codes = written(
                ctx,
                session,
                Action.SECOND_FACTOR_SET_UP,
                () -> factors.enrol(session, AccountWords.param(ctx, "code")),
                Optional::isPresent);
        if (codes.isPresent()) {
            showCodes(ctx, page, session, codes.get());
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            offer(ctx, page, session, Map.of("code", page.text("staff.factor.code.wrong")));
        }
    }

    private void renewCodes(Context ctx, Session session) {
        Page page = pages.page(ctx);
        Map<String, String> errors = password.errors(ctx, page, session);
        if (errors.isEmpty() && session.account().secondFactor()) {
            showCodes(
                    ctx,
                    page,
                    session,
                    written(
                            ctx,
                            session,
                            Action.SECOND_FACTOR_SET_UP,
                            () -> factors.renewRecoveryCodes(session),
                            codes -> true));
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, page, session, errors);
        }
    }

    private void turnOff(Context ctx, Session session) {
        Page page = pages.page(ctx);
        Map<String, String> errors = password.errors(ctx, page, session);
        if (errors.isEmpty()
                && written(ctx, session, Action.SECOND_FACTOR_RESET, () -> factors.turnOff(session), off -> off)) {
            ctx.redirect("/staff/account?done=factor-off", HttpStatus.SEE_OTHER);
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, page, session, errors);
        }
    }

    private <R> R written(Context ctx, Session session, Action action, Supplier<R> change, Predicate<R> isDone) {
        Subject account = Subject.account(session.account().name());
        return audit.together(
                ctx, session, action, account, change, result -> isDone.test(result) ? Outcome.DONE : Outcome.REFUSED);
    }

    private void show(Context ctx, Page page, Session session, Map<String, String> errors) {
        if (!session.account().secondFactor()) {
            ctx.redirect(SET_UP, HttpStatus.SEE_OTHER);
            return;
        }
        Map<String, Object> values = values(session, errors);
        values.put("codesLeft", factors.countRecoveryCodes(session));
        values.put("demanded", factors.isDemandedOf(session.account()));
        pages.show(ctx, page, "staff/second-factor.jte", values);
    }

    private void offer(Context ctx, Page page, Session session, Map<String, String> errors) {
        Map<String, Object> values = values(session, errors);
        String name = session.account().name();
        values.put("enrolment", Enrolment.of(factors.offer(session), page.serviceName(), name));
        values.put("back", back(ctx));
        pages.show(ctx, page, "staff/second-factor-new.jte", values);
    }

    private void showCodes(Context ctx, Page page, Session session, List<String> codes) {
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("codes", codes);
        values.put("back", session.next() == SignInStep.DONE ? "/staff/account" : back(ctx));
        pages.show(ctx, page, "staff/recovery-codes.jte", values);
    }

    private static String back(Context ctx) {
        return Back.safe(ctx.queryParam("back") != null ? ctx.queryParam("back") : ctx.formParam("back"));
    }

    private static Map<String, Object> values(Session session, Map<String, String> errors) {
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("errors", errors);
        return values;
    }
}
