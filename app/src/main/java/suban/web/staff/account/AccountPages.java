package suban.web.staff.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suban.http.Routes;
import suban.staff.AccountResult;
import suban.staff.Permission;
import suban.staff.Role;
import suban.staff.Session;
import suban.staff.Sessions;
import suban.staff.SignIn;
import suban.staff.SignInResult;
import suban.staff.StaffAccount;
import suban.staff.StaffAccounts;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.signin.Callers;
import suban.web.staff.signin.Guard;
import suban.web.staff.signin.SessionCookie;

/** One's own password; for administrators, who has an account and what for. */
public final class AccountPages implements Routes {
    private static final String PATH = "/staff/account";

    private final Pages pages;
    private final Guard guard;
    private final StaffAccounts accounts;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Callers callers;

    public AccountPages(
            Pages pages, Guard guard, StaffAccounts accounts, Sessions sessions, SignIn signIn, Callers callers) {
        this.pages = pages;
        this.guard = guard;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIn = signIn;
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(this::show));
        routes.post(PATH + "/password", guard.form(this::changePassword));
        routes.post(PATH + "/add", guard.form(Permission.MANAGE_ACCOUNTS, this::add));
        routes.post(PATH + "/disable", guard.form(Permission.MANAGE_ACCOUNTS, this::disable));
        routes.post(PATH + "/enable", guard.form(Permission.MANAGE_ACCOUNTS, this::enable));
    }

    /** @param newPassword of an account that was just added, to be shown this once */
    private record Said(
            Map<String, String> errors,
            @Nullable String notice,
            @Nullable String newPassword) {
        static final Said NOTHING = new Said(Map.of(), null, null);
    }

    private void show(Context ctx, Session session) {
        Page page = pages.page(ctx);
        String key = "staff.account.done." + ctx.queryParam("done");
        show(ctx, page, session, page.has(key) ? new Said(Map.of(), page.text(key), null) : Said.NOTHING);
    }

    /** Asks for the old password first, and keeps the reader signed in here and nowhere else. */
    private void changePassword(Context ctx, Session session) {
        Page page = pages.page(ctx);
        String name = session.account().name();
        String password = param(ctx, "password");
        if (!password.equals(param(ctx, "again"))) {
            refuse(ctx, page, session, Map.of("again", page.text("staff.account.again.differs")));
            return;
        }
        switch (signIn.signIn(name, param(ctx, "current"), callers.of(ctx))) {
            case SignInResult.SignedIn known -> changed(ctx, page, session, known, password);
            case SignInResult.Throttled throttled -> {
                Duration wait = throttled.retryAfter().plusMillis(999);
                String words = page.text("staff.sign-in.throttled", wait.toSeconds());
                refuse(ctx, page, session, Map.of("current", words));
            }
            default -> refuse(ctx, page, session, Map.of("current", page.text("staff.account.current.wrong")));
        }
    }

    private void changed(Context ctx, Page page, Session session, SignInResult.SignedIn known, String password) {
        String name = session.account().name();
        AccountResult result = accounts.changePassword(name, password);
        if (result instanceof AccountResult.Done) {
            if (signIn.signIn(name, password, callers.of(ctx)) instanceof SignInResult.SignedIn again) {
                SessionCookie.keep(ctx, again);
            }
            ctx.redirect(PATH + "?done=password", HttpStatus.SEE_OTHER);
        } else {
            sessions.signOut(known.token());
            refuse(ctx, page, session, worded(page, result));
        }
    }

    private void add(Context ctx, Session session) {
        Page page = pages.page(ctx);
        Role role = Role.find(param(ctx, "role")).orElse(Role.INTAKE);
        String password = StaffAccounts.newPassword();
        AccountResult result = accounts.add(param(ctx, "name"), param(ctx, "display-name"), role, password);
        if (result instanceof AccountResult.Done done) {
            String notice = page.text("staff.account.added", done.account().name());
            show(ctx, page, session, new Said(Map.of(), notice, password));
        } else {
            refuse(ctx, page, session, worded(page, result));
        }
    }

    private void disable(Context ctx, Session session) {
        settle(ctx, session, accounts.disable(param(ctx, "account")), "disabled");
    }

    private void enable(Context ctx, Session session) {
        settle(ctx, session, accounts.enable(param(ctx, "account")), "enabled");
    }

    private void settle(Context ctx, Session session, AccountResult result, String done) {
        if (result instanceof AccountResult.Done) {
            ctx.redirect(PATH + "?done=" + done, HttpStatus.SEE_OTHER);
        } else {
            Page page = pages.page(ctx);
            refuse(ctx, page, session, worded(page, result));
        }
    }

    private static Map<String, String> worded(Page page, AccountResult result) {
        return switch (result) {
            case AccountResult.Invalid(List<String> problems) -> {
                Map<String, String> errors = new LinkedHashMap<>();
                for (String problem : problems) errors.put(field(problem), page.text("account." + problem));
                yield errors;
            }
            case AccountResult.NameTaken taken -> Map.of("name", page.text("account.name-taken"));
            case AccountResult.LastAdministrator last -> Map.of("accounts", page.text("account.last-administrator"));
            case AccountResult.UnknownAccount unknown -> Map.of("accounts", page.text("account.unknown"));
            case AccountResult.Done done -> Map.of();
        };
    }

    private static String field(String problem) {
        if (problem.startsWith("password")) return "password";
        return problem.startsWith("display-name") ? "display-name" : "name";
    }

    private static String param(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }

    private void refuse(Context ctx, Page page, Session session, Map<String, String> errors) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, page, session, new Said(errors, null, null));
    }

    private void show(Context ctx, Page page, Session session, Said said) {
        boolean mayManage = session.account().may(Permission.MANAGE_ACCOUNTS);
        List<StaffAccount> all = mayManage ? accounts.list() : List.of();
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("accounts", all);
        values.put("mayManage", mayManage);
        values.put("errors", said.errors());
        values.put("typed", Map.of("name", param(ctx, "name"), "display-name", param(ctx, "display-name")));
        if (said.notice() != null) values.put("notice", said.notice());
        if (said.newPassword() != null) values.put("newPassword", said.newPassword());
        pages.show(ctx, page, "staff/account.jte", values);
    }
}
