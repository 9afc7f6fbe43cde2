package suban.web.staff.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Outcome;
import suban.audit.Subject;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.staff.AccountResult;
import suban.staff.FirstPassword;
import suban.staff.Leaving;
import suban.staff.Permission;
import suban.staff.Post;
import suban.staff.Session;
import suban.staff.StaffAccount;
import suban.staff.StaffAccounts;
import suban.staff.Units;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.AccountWords;
import suban.web.staff.signin.Guard;

/** For administrators: one account, what it is for and whether it opens anything. */
public final class ColleaguePages implements Routes {
    private static final String ONE = AccountListPage.PATH + "/{name}";

    private final Pages pages;
    private final Guard guard;
    private final StaffAccounts accounts;
    private final Units units;
    private final Leaving leaving;
    private final Auditing audit;

    /** @param leaving ends what somebody does here */
    public ColleaguePages(
            Pages pages, Guard guard, StaffAccounts accounts, Units units, Leaving leaving, Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.accounts = accounts;
        this.units = units;
        this.leaving = leaving;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                ONE,
                guard.page(Permission.MANAGE_ACCOUNTS, (ctx, session) -> show(ctx, session, null, Map.of(), null)));
        routes.post(ONE, guard.form(Permission.MANAGE_ACCOUNTS, this::update));
        change(routes, "reset", Action.PASSWORD_RESET, accounts::resetPassword);
        routes.post(ONE + "/disable", guard.form(Permission.MANAGE_ACCOUNTS, this::disable));
        change(routes, "enable", Action.ACCOUNT_ENABLED, accounts::enable);
        change(routes, "reset-second-factor", Action.SECOND_FACTOR_RESET, accounts::resetSecondFactor);
    }

    private void change(RoutesConfig routes, String step, Action action, Function<String, AccountResult> change) {
        routes.post(ONE + "/" + step, guard.form(Permission.MANAGE_ACCOUNTS, (ctx, session) -> {
            String name = account(ctx).name();
            settle(ctx, session, written(ctx, session, action, name, () -> change.apply(name)), step);
        }));
    }

    /** What they had claimed waits for somebody again. */
    private void disable(Context ctx, Session session) {
        String name = account(ctx).name();
        Leaving.Left left = audit.together(
                ctx,
                session,
                Action.ACCOUNT_DISABLED,
                Subject.account(name),
                () -> leaving.disable(name),
                came -> outcome(came.result()));
        String done = left.released() > 0 ? "disabled&released=" + left.released() : "disable";
        settle(ctx, session, left.result(), done);
    }

    private AccountResult written(
            Context ctx, Session session, Action action, String name, Supplier<AccountResult> change) {
        return audit.together(ctx, session, action, Subject.account(name), change, ColleaguePages::outcome);
    }

    private static Outcome outcome(AccountResult result) {
        return result instanceof AccountResult.Done || result instanceof AccountResult.Issued
                ? Outcome.DONE
                : Outcome.REFUSED;
    }

    private void update(Context ctx, Session session) {
        StaffAccount account = account(ctx);
        PostForm form = PostForm.read(ctx, account.role());
        List<String> problems = form.problems(units, account.post());
        if (!problems.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            AccountResult invalid = new AccountResult.Invalid(problems);
            show(ctx, session, form, AccountWords.errors(pages.page(ctx), invalid), null);
            return;
        }
        String shown = AccountWords.param(ctx, "display-name");
        Post post = form.post();
        Action action = post.equals(account.post()) ? Action.SETTINGS_CHANGED : Action.ROLE_CHANGED;
        AccountResult result =
                written(ctx, session, action, account.name(), () -> accounts.update(account.name(), shown, post));
        settle(ctx, session, result, "updated");
    }

    private void settle(Context ctx, Session session, AccountResult result, String done) {
        switch (result) {
            case AccountResult.Done changed -> {
                String name = URLEncoder.encode(changed.account().name(), StandardCharsets.UTF_8);
                ctx.redirect(AccountListPage.PATH + "/" + name + "?done=" + done, HttpStatus.SEE_OTHER);
            }
            case AccountResult.Issued(FirstPassword first) -> show(ctx, session, null, Map.of(), first);
            case AccountResult.UnknownAccount unknown -> throw new ProblemException(404, "not-found");
            default -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, session, null, AccountWords.errors(pages.page(ctx), result), null);
            }
        }
    }

    /**
     * @param form what was sent and is wrong, or null for what the account is for
     * @param issued the account with a first password since now, to be shown this once
     */
    private void show(
            Context ctx,
            Session session,
            @Nullable PostForm form,
            Map<String, String> errors,
            @Nullable FirstPassword issued) {
        Page page = pages.page(ctx);
        StaffAccount account = account(ctx);
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("account", account);
        values.put("units", units);
        values.put("form", form == null ? PostForm.of(account.post()) : form);
        values.put("errors", errors);
        if (issued != null) values.put("issued", issued);
        String done = "staff.colleague.done." + ctx.queryParam("done");
        String released = Objects.requireNonNullElse(ctx.queryParam("released"), "");
        if (page.has(done))
            values.put("notice", page.text(done, released.matches("\\d{1,9}") ? Integer.parseInt(released) : 0));
        pages.show(ctx, page, "staff/colleague.jte", values);
    }

    private StaffAccount account(Context ctx) {
        return accounts.find(ctx.pathParam("name")).orElseThrow(() -> new ProblemException(404, "not-found"));
    }
}
