package suban.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import org.jspecify.annotations.Nullable;
import suban.http.CookieName;

/** The cookies that pages keep: only ever ours, never sent along from another site's forms. */
public final class Cookies {
    private static final int YEAR = 365 * 24 * 60 * 60;

    private Cookies() {}

    /** What the browser sent under a name, or null. */
    public static @Nullable String find(Context ctx, String name) {
        return ctx.cookie(CookieName.of(ctx, name));
    }

    /** Keeps a preference for a year. */
    public static void remember(Context ctx, String name, String value) {
        ctx.cookie(cookie(ctx, name, value, YEAR));
    }

    /** Keeps something until the browser is closed. */
    public static void keepForSession(Context ctx, String name, String value) {
        ctx.cookie(cookie(ctx, name, value, -1));
    }

    public static void forget(Context ctx, String name) {
        ctx.cookie(cookie(ctx, name, "", 0));
    }

    private static Cookie cookie(Context ctx, String name, String value, int seconds) {
        return new Cookie(
                CookieName.of(ctx, name), value, "/", seconds, ctx.req().isSecure(), true, null, SameSite.LAX);
    }
}
