package suban.web.staff.signin;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import suban.http.CookieName;

/** A cookie of the pages for staff: kept from scripts and other sites. */
record StaffCookie(String name, int seconds) {
    /** Until the browser is closed. */
    static final int WHILE_OPEN = -1;

    Optional<String> find(Context ctx) {
        return Optional.ofNullable(ctx.cookie(name(ctx)));
    }

    void keep(Context ctx, String token) {
        ctx.cookie(cookie(ctx, token, seconds));
    }

    void forget(Context ctx) {
        ctx.cookie(cookie(ctx, "", 0));
    }

    private Cookie cookie(Context ctx, String token, int maxAge) {
        boolean secure = ctx.req().isSecure();
        // The prefix of its name demands the whole site.
        String path = secure ? "/" : "/staff";
        return new Cookie(name(ctx), token, path, maxAge, secure, true, null, SameSite.STRICT);
    }

    private String name(Context ctx) {
        return CookieName.of(ctx, name);
    }
}
