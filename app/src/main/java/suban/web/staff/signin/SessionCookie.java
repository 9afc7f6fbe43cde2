package suban.web.staff.signin;

import io.javalin.http.Context;
import java.util.Optional;
import suban.staff.Devices;
import suban.staff.SignInResult;

/** The cookies that signing in leaves: the session's token, and the one by which the browser is known again. */
public final class SessionCookie {
    /** The session itself may end earlier. */
    private static final StaffCookie SESSION = new StaffCookie("staff", StaffCookie.WHILE_OPEN);

    private static final StaffCookie DEVICE = new StaffCookie("staff-device", (int) Devices.KNOWN.toSeconds());

    private SessionCookie() {}

    public static Optional<String> find(Context ctx) {
        return SESSION.find(ctx);
    }

    static Optional<String> findDevice(Context ctx) {
        return DEVICE.find(ctx);
    }

    public static void keep(Context ctx, SignInResult.SignedIn signedIn) {
        SESSION.keep(ctx, signedIn.token());
        if (signedIn.device() != null) DEVICE.keep(ctx, signedIn.device());
    }

    /** The browser stays known. */
    static void forget(Context ctx) {
        SESSION.forget(ctx);
    }
}
