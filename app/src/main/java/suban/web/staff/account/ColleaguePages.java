package suban.web.staff.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import suban.web.staff.signin.AccountWords;
import suban.web.staff.signin.Guard;

/** For administrators: who has an account and what for. */
public final class ColleaguePages implements Routes {
    private static final String PATH = "/staff/accounts";
    private static final String ONE = PATH + "/{name}";

    private final Pages pages;
    private final Guard guard;
    private final StaffAccounts accounts;

    public ColleaguePages(Pages pages, Guard guard, StaffAccounts accounts) {
        this.pages = pages;
        this.guard = guard;
        this.accounts = accounts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.MANAGE_ACCOUNTS, (ctx, session) -> list(ctx, session, Map.of(), null)));
        routes.post(PATH, guard.form(Permission.MANAGE_ACCOUNTS, this::add));
        routes.get(ONE, guard.page(Permission.MANAGE_ACCOUNTS, (ctx, session) -> show(ctx, session, Map.of(), null)));
        routes.post(ONE, guard.form(Permission.MANAGE_ACCOUNTS, this::update));
        change(routes, "reset", accounts::resetPassword);
        change(routes, "disable", accounts::disable);
        change(routes, "enable", accounts::enable);
        change(routes, "reset-second-factor", accounts::resetSecondFactor);
    }

    private void change(RoutesConfig routes, String step, Function<String, AccountResult> change) {
        routes.post(
                ONE + "/" + step,
                guard.form(
                        Permission.MANAGE_ACCOUNTS,
                        (ctx, session) -> settle(ctx, session, change.apply(ctx.pathParam("name")), step)));
    }

    private void add(Context ctx, Session session) {
        Role role = Role.find(AccountWords.param(ctx, "role")).orElse(Role.INTAKE);
        AccountResult result =
                accounts.add(AccountWords.param(ctx, "name"), AccountWords.param(ctx, "display-name"), role);
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
        AccountResult result = accounts.update(account.name(), AccountWords.param(ctx, "display-name"), role);
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
