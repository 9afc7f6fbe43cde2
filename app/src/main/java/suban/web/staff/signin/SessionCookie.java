package suban.web.staff.signin;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/** The cookie that holds a session's token: kept from scripts and other sites, sent only to pages for staff. */
public final class SessionCookie {
    private static final String NAME = "staff";
    private static final String PATH = "/staff";

    private SessionCookie() {}

    public static Optional<String> find(Context ctx) {
        return Optional.ofNullable(ctx.cookie(NAME));
    }

    /** Keeps the token until the browser is closed; the session itself may end earlier. */
    public static void keep(Context ctx, String token) {
        ctx.cookie(cookie(ctx, token, -1));
    }

    static void forget(Context ctx) {
        ctx.cookie(cookie(ctx, "", 0));
    }

    private static Cookie cookie(Context ctx, String token, int seconds) {
        boolean secure = ctx.req().isSecure();
        return new Cookie(NAME, token, PATH, seconds, secure, true, null, SameSite.STRICT);
    }
}
