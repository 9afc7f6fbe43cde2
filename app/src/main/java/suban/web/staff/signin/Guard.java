package suban.web.staff.signin;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.http.ProblemException;
import suban.staff.Permission;
import suban.staff.Session;
import suban.staff.Sessions;
import suban.web.page.FormToken;
import suban.web.page.Pages;

/**
 * Stands before every page for staff: lets in who is signed in and may do it, and takes a form only from a page of the
 * same session. Whoever is not signed in, or was idle for too long, signs in and comes back. Thread-safe.
 */
public final class Guard {
    static final String SIGN_IN = "/staff/sign-in";

    private final Sessions sessions;

    public Guard(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A page for everybody who is signed in. */
    public Handler page(StaffHandler handler) {
        return ctx -> admit(ctx, null, false, handler);
    }

    public Handler page(Permission needed, StaffHandler handler) {
        return ctx -> admit(ctx, needed, false, handler);
    }

    /** A form, which changes something, for everybody who is signed in. */
    public Handler form(StaffHandler handler) {
        return ctx -> admit(ctx, null, true, handler);
    }

    public Handler form(Permission needed, StaffHandler handler) {
        return ctx -> admit(ctx, needed, true, handler);
    }

    /** The session of a request, if it has one that has not ended. */
    public Optional<Session> find(Context ctx) {
        return SessionCookie.find(ctx).flatMap(sessions::find);
    }

    private void admit(Context ctx, @Nullable Permission needed, boolean changes, StaffHandler handler)
            throws Exception {
        Optional<Session> session = find(ctx);
        if (session.isEmpty()) {
            askToSignIn(ctx, changes);
            return;
        }
        if (changes && !isGenuine(ctx, session.get())) throw new ProblemException(403, "csrf");
        if (needed != null && !session.get().account().may(needed)) throw new ProblemException(403, "forbidden");
        handler.handle(ctx, session.get());
    }

    private boolean isGenuine(Context ctx, Session session) {
        String sent = ctx.formParam(FormToken.FIELD);
        return sent != null && !"cross-site".equals(ctx.header("Sec-Fetch-Site")) && sessions.isGenuine(session, sent);
    }

    /** A form cannot be sent again by coming back to it, so it leads to the first page. */
    private static void askToSignIn(Context ctx, boolean changes) {
        String query = ctx.queryString();
        String back = changes ? "/staff" : query == null ? ctx.path() : ctx.path() + "?" + query;
        String address = SIGN_IN + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        ctx.header("Cache-Control", "no-store");
        if (Pages.wantsPart(ctx)) {
            ctx.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", address);
        } else {
            ctx.redirect(address, HttpStatus.SEE_OTHER);
        }
    }
}
