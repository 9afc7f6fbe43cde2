package suban.web.staff.signin;

import io.javalin.http.Context;
import java.util.Map;
import suban.staff.Confirmation;
import suban.staff.Session;
import suban.staff.SignIn;
import suban.web.page.Page;

/** Asks for the password once more before something of weight: a screen may stand unlocked. Thread-safe. */
public final class PasswordAsked {
    private final SignIn signIn;
    private final Callers callers;

    public PasswordAsked(SignIn signIn, Callers callers) {
        this.signIn = signIn;
        this.callers = callers;
    }

    /** What to say beside the field {@code current}; nothing if the password in it is right. */
    public Map<String, String> errors(Context ctx, Page page, Session session) {
        return switch (signIn.confirm(session, AccountWords.param(ctx, "current"), callers.of(ctx))) {
            case Confirmation.Right right -> Map.of();
            case Confirmation.Wrong wrong -> Map.of("current", page.text("staff.account.current.wrong"));
            case Confirmation.Throttled throttled ->
                Map.of("current", AccountWords.wait(ctx, page, throttled.retryAfter()));
        };
    }
}
