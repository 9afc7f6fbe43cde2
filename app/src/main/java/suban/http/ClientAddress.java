package suban.http;

import io.javalin.http.Context;

/** Whose request it is. Behind the city's own proxy that is what the proxy names last in {@code X-Forwarded-For}. */
public final class ClientAddress {
    private static final int LONGEST = 45;

    private final boolean forwarded;

    /** @param forwarded whether every request comes through a proxy that sets the header */
    public ClientAddress(boolean forwarded) {
        this.forwarded = forwarded;
    }

    public String of(Context ctx) {
        String header = forwarded ? ctx.header("X-Forwarded-For") : null;
        if (header == null) return ctx.ip();
        // Earlier entries are whatever the client claims; only the proxy's own, the last, can be believed.
        String last = header.substring(header.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.length() > LONGEST ? ctx.ip() : last;
    }
}
