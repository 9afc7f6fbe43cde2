package suban.web.staff.signin;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/**
 * A cookie of the pages for staff: kept from scripts and other sites. By HTTPS its name says that no other host and no
 * plain connection can have set it; browsers take the prefix from secure connections only, so without HTTPS the name is
 * plain.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2">RFC 6265 and its successor's cookie prefixes</a>
 */
record StaffCookie(String name, int seconds) {
    private static final String PREFIX = "__Host-";
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
        // The prefix demands the whole site.
        String path = secure ? "/" : "/staff";
        return new Cookie(name(ctx), token, path, maxAge, secure, true, null, SameSite.STRICT);
    }

    private String name(Context ctx) {
        return ctx.req().isSecure() ? PREFIX + name : name;
    }
}
