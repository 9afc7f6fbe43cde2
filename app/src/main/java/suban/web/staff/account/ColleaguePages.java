package suban.web.staff.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
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
import suban.staff.Permission;
import suban.staff.Role;
import suban.staff.Session;
import suban.staff.StaffAccount;
import suban.staff.StaffAccounts;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.AccountWords;
import suban.web.staff.signin.Guard;

/** For administrators: who has an account and what for. */
public final class ColleaguePages implements Routes {
    private static final String PATH = "/staff/accounts";
    private static final String ONE = PATH + "/{name}";

    private final Pages pages;
    private final Guard guard;
    private final StaffAccounts accounts;
    private final Auditing audit;

    public ColleaguePages(Pages pages, Guard guard, StaffAccounts accounts, Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.MANAGE_ACCOUNTS, (ctx, session) -> list(ctx, session, Map.of(), null)));
        routes.post(PATH, guard.form(Permission.MANAGE_ACCOUNTS, this::add));
        routes.get(ONE, guard.page(Permission.MANAGE_ACCOUNTS, (ctx, session) -> show(ctx, session, Map.of(), null)));
        routes.post(ONE, guard.form(Permission.MANAGE_ACCOUNTS, this::update));
        change(routes, "reset", Action.PASSWORD_RESET, accounts::resetPassword);
        change(routes, "disable", Action.ACCOUNT_DISABLED, accounts::disable);
        change(routes, "enable", Action.ACCOUNT_ENABLED, accounts::enable);
        change(routes, "reset-second-factor", Action.SECOND_FACTOR_RESET, accounts::resetSecondFactor);
    }

    private void change(RoutesConfig routes, String step, Action action, Function<String, AccountResult> change) {
        routes.post(ONE + "/" + step, guard.form(Permission.MANAGE_ACCOUNTS, (ctx, session) -> {
            String name = account(ctx).name();
            settle(ctx, session, written(ctx, session, action, name, () -> change.apply(name)), step);
        }));
    }

    private AccountResult written(
            Context ctx, Session session, Action action, String name, Supplier<AccountResult> change) {
        return audit.together(
                ctx,
                session,
                action,
                Subject.account(name),
                change,
                result -> result instanceof AccountResult.Done || result instanceof AccountResult.Issued
                        ? Outcome.DONE
                        : Outcome.REFUSED);
    }

    private void add(Context ctx, Session session) {
        Role role = Role.find(AccountWords.param(ctx, "role")).orElse(Role.INTAKE);
        AccountResult result = accounts.add(
                AccountWords.param(ctx, "name"),
                AccountWords.param(ctx, "display-name"),
                role,
                account -> audit.done(ctx, session, Action.ACCOUNT_ADDED, Subject.account(account.name())));
        if (result instanceof AccountResult.Issued(FirstPassword first)) {
            list(ctx, session, Map.of(), first);
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            list(ctx, session, AccountWords.errors(pages.page(ctx), result), null);
        }
    }

    private void update(Context ctx, Session session) {
        StaffAccount account = account(ctx);
        Role role = Role.find(AccountWords.param(ctx, "role")).orElse(account.role());
        String shown = AccountWords.param(ctx, "display-name");
        Action action = role == account.role() ? Action.SETTINGS_CHANGED : Action.ROLE_CHANGED;
        AccountResult result =
                written(ctx, session, action, account.name(), () -> accounts.update(account.name(), shown, role));
        settle(ctx, session, result, "updated");
    }

    private void settle(Context ctx, Session session, AccountResult result, String done) {
        switch (result) {
            case AccountResult.Done changed -> {
                String name = URLEncoder.encode(changed.account().name(), StandardCharsets.UTF_8);
                ctx.redirect(PATH + "/" + name + "?done=" + done, HttpStatus.SEE_OTHER);
            }
            case AccountResult.Issued(FirstPassword first) -> show(ctx, session, Map.of(), first);
            case AccountResult.UnknownAccount unknown -> throw new ProblemException(404, "not-found");
            default -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, session, AccountWords.errors(pages.page(ctx), result), null);
            }
        }
    }

    /** @param issued the account that has a first password since now, to be shown this once */
    private void list(Context ctx, Session session, Map<String, String> errors, @Nullable FirstPassword issued) {
        Map<String, Object> values = values(session, errors, issued);
        values.put("accounts", accounts.list());
        values.put(
                "typed",
                errors.isEmpty()
                        ? Map.of()
                        : Map.of(
                                "name", AccountWords.param(ctx, "name"),
                                "display-name", AccountWords.param(ctx, "display-name"),
                                "role", AccountWords.param(ctx, "role")));
        pages.show(ctx, "staff/accounts.jte", values);
    }

    private void show(Context ctx, Session session, Map<String, String> errors, @Nullable FirstPassword issued) {
        Page page = pages.page(ctx);
        Map<String, Object> values = values(session, errors, issued);
        values.put("account", account(ctx));
        String done = "staff.colleague.done." + ctx.queryParam("done");
        if (page.has(done)) values.put("notice", page.text(done));
        pages.show(ctx, page, "staff/colleague.jte", values);
    }

    private StaffAccount account(Context ctx) {
        return accounts.find(ctx.pathParam("name")).orElseThrow(() -> new ProblemException(404, "not-found"));
    }

    private static Map<String, Object> values(
            Session session, Map<String, String> errors, @Nullable FirstPassword issued) {
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("errors", errors);
        if (issued != null) values.put("issued", issued);
        return values;
    }
}
