package suban.web.staff.signin;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import suban.audit.Action;
import suban.audit.Subject;
import suban.http.ProblemException;
import suban.staff.Permission;
import suban.staff.Session;
import suban.staff.Sessions;
import suban.staff.SignInStep;
import suban.web.page.FormToken;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;

/**
 * Stands before every page for staff: lets in who is signed in and may do it, and takes a form only from a page of the
 * same session. Whoever is not signed in, or was idle for too long, signs in and comes back; whoever has yet to give a
 * code, choose a password or set up a second factor gets no further than that. Thread-safe.
 */
public final class Guard {
    static final String SIGN_IN = "/staff/sign-in";

    private static final Set<SignInStep> DONE = EnumSet.of(SignInStep.DONE);
    private static final Set<SignInStep> ANY = EnumSet.allOf(SignInStep.class);

    private final Sessions sessions;
    private final Auditing audit;
    private final ToIntFunction<Session> reported;

    /** @param reported how much is overdue and reported to somebody, for the heading of their pages */
    public Guard(Sessions sessions, Auditing audit, ToIntFunction<Session> reported) {
        this.sessions = sessions;
        this.audit = audit;
        this.reported = reported;
    }

    /** A page for everybody who is signed in. */
    public Handler page(StaffHandler handler) {
        return ctx -> admit(ctx, DONE, Set.of(), false, handler);
    }

    public Handler page(Permission needed, StaffHandler handler) {
        return page(EnumSet.of(needed), handler);
    }

    /** A page for everybody who may do one of these. */
    public Handler page(EnumSet<Permission> oneOf, StaffHandler handler) {
        return ctx -> admit(ctx, DONE, oneOf, false, handler);
    }

    /** A form, which changes something, for everybody who is signed in. */
    public Handler form(StaffHandler handler) {
        return ctx -> admit(ctx, DONE, Set.of(), true, handler);
    }

    public Handler form(Permission needed, StaffHandler handler) {
        return form(EnumSet.of(needed), handler);
    }

    /** A form for everybody who may do one of these. */
    public Handler form(EnumSet<Permission> oneOf, StaffHandler handler) {
        return ctx -> admit(ctx, DONE, oneOf, true, handler);
    }

    /** A page on the way: only for those who have to take one of these steps next. */
    Handler page(Set<SignInStep> steps, StaffHandler handler) {
        return ctx -> admit(ctx, steps, Set.of(), false, handler);
    }

    Handler form(Set<SignInStep> steps, StaffHandler handler) {
        return ctx -> admit(ctx, steps, Set.of(), true, handler);
    }

    /** A form for whoever has a session at all. */
    Handler formAtAnyStep(StaffHandler handler) {
        return ctx -> admit(ctx, ANY, Set.of(), true, handler);
    }

    /** The session of a request, if everything was done to sign in and it has not ended. */
    public Optional<Session> find(Context ctx) {
        return find(ctx, sessions);
    }

    /** The same, for whoever guards nothing. */
    public static Optional<Session> find(Context ctx, Sessions sessions) {
        return findAtAnyStep(ctx, sessions).filter(session -> session.next() == SignInStep.DONE);
    }

    private static Optional<Session> findAtAnyStep(Context ctx, Sessions sessions) {
        return SessionCookie.find(ctx).flatMap(sessions::find);
    }

    private void admit(Context ctx, Set<SignInStep> steps, Set<Permission> oneOf, boolean changes, StaffHandler handler)
            throws Exception {
        Optional<Session> session = findAtAnyStep(ctx, sessions);
        if (session.isEmpty()) {
            send(ctx, SIGN_IN, changes);
            return;
        }
        SignInStep next = session.get().next();
        if (!steps.contains(next)) {
            send(ctx, address(next), changes);
            return;
        }
        if (changes && !isGenuine(ctx, session.get())) {
            audit.refused(ctx, session.get(), Action.FORM_REFUSED, Subject.NONE);
            throw new ProblemException(403, "csrf");
        }
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(session.get().account()::may)) {
            audit.refused(ctx, session.get(), Action.ACCESS_REFUSED, Subject.NONE);
            throw new ProblemException(403, "forbidden");
        }
        if (next == SignInStep.DONE) {
            IntSupplier counting = () -> reported.applyAsInt(session.get());
            ctx.attribute(Page.REPORTED, counting);
        }
        handler.handle(ctx, session.get());
    }

    private static String address(SignInStep next) {
        return switch (next) {
            case CODE -> SIGN_IN + "/code";
            case PASSWORD -> SIGN_IN + "/password";
            case SECOND_FACTOR -> SecondFactorPages.SET_UP;
            case DONE -> "/staff";
        };
    }

    private boolean isGenuine(Context ctx, Session session) {
        String sent = ctx.formParam(FormToken.FIELD);
        return sent != null && !"cross-site".equals(ctx.header("Sec-Fetch-Site")) && sessions.isGenuine(session, sent);
    }

    /** A form cannot be sent again by coming back to it, so it leads to the first page. */
    private static void send(Context ctx, String where, boolean changes) {
        String query = ctx.queryString();
        String path = query == null ? ctx.path() : ctx.path() + "?" + query;
        String back = Back.safe(changes ? null : path);
        String address = where + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        ctx.header("Cache-Control", "no-store");
        if (Pages.wantsPart(ctx)) {
            ctx.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", address);
        } else {
            ctx.redirect(address, HttpStatus.SEE_OTHER);
        }
    }
}
