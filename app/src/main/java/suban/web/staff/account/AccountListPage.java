package suban.web.staff.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Subject;
import suban.http.Routes;
import suban.staff.AccountFilter;
import suban.staff.AccountResult;
import suban.staff.FirstPassword;
import suban.staff.Permission;
import suban.staff.Role;
import suban.staff.Session;
import suban.staff.StaffAccount;
import suban.staff.StaffAccounts;
import suban.staff.Units;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.AccountWords;
import suban.web.staff.signin.Guard;

/** For administrators: who has an account and what for, and adding one. A city has tens of thousands. */
public final class AccountListPage implements Routes {
    static final String PATH = "/staff/accounts";
    private static final int SIZE = 50;

    private final Pages pages;
    private final Guard guard;
    private final StaffAccounts accounts;
    private final Units units;
    private final Auditing audit;

    public AccountListPage(Pages pages, Guard guard, StaffAccounts accounts, Units units, Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.accounts = accounts;
        this.units = units;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                PATH,
                guard.page(
                        Permission.MANAGE_ACCOUNTS,
                        (ctx, session) -> list(ctx, session, PostForm.NEW, Map.of(), null)));
        routes.post(PATH, guard.form(Permission.MANAGE_ACCOUNTS, this::add));
    }

    private void add(Context ctx, Session session) {
        PostForm form = PostForm.read(ctx, Role.INTAKE);
        List<String> problems = form.problems(units, null);
        AccountResult result = problems.isEmpty()
                ? accounts.add(
                        AccountWords.param(ctx, "name"),
                        AccountWords.param(ctx, "display-name"),
                        form.post(),
                        account -> audit.done(ctx, session, Action.ACCOUNT_ADDED, Subject.account(account.name())))
                : new AccountResult.Invalid(problems);
        if (result instanceof AccountResult.Issued(FirstPassword first)) {
            list(ctx, session, PostForm.NEW, Map.of(), first);
        } else {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            list(ctx, session, form, AccountWords.errors(pages.page(ctx), result), null);
        }
    }

    /**
     * @param form what an account to be added is for
     * @param issued the account that has a first password since now, to be shown this once
     */
    private void list(
            Context ctx, Session session, PostForm form, Map<String, String> errors, @Nullable FirstPassword issued) {
        AccountQuery query = AccountQuery.read(ctx);
        AccountFilter filter = query.filter(units);
        String after = AccountQuery.read(ctx, "after");
        List<StaffAccount> found = accounts.directory().list(filter, after, SIZE + 1);
        List<StaffAccount> shown = found.subList(0, Math.min(found.size(), SIZE));
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("query", query);
        values.put("accounts", shown);
        values.put("total", accounts.directory().count(filter));
        values.put("units", units);
        values.put("form", form);
        values.put("errors", errors);
        values.put(
                "typed",
                errors.isEmpty()
                        ? Map.of()
                        : Map.of(
                                "name", AccountWords.param(ctx, "name"),
                                "display-name", AccountWords.param(ctx, "display-name")));
        values.put("goesOn", !after.isEmpty());
        if (found.size() > SIZE) values.put("next", query.after(shown.getLast().name()));
        if (issued != null) values.put("issued", issued);
        pages.show(ctx, "staff/accounts.jte", values);
    }
}
