package suban.web.staff.signin;

import io.javalin.http.Context;
import suban.http.ClientAddress;
import suban.staff.Caller;

/** Whoever wants to be let in, by their request. Thread-safe. */
public final class Callers {
    private final ClientAddress address;

    public Callers(ClientAddress address) {
        this.address = address;
    }

    public Caller of(Context ctx) {
        return new Caller(
                address.of(ctx),
                BrowserName.of(ctx.userAgent()),
                SessionCookie.findDevice(ctx).orElse(null),
                SessionCookie.find(ctx).orElse(null));
    }
}
