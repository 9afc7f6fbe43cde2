package suban.http;

import io.javalin.http.Context;

/**
 * What a cookie is called. One that came by HTTPS has the prefix {@code __Host-}: a browser takes such a cookie from this
 * very host only, so that no other host of the same domain, and nobody on the way of an open connection, can plant one
 * (RFC 6265bis, 4.1.3.2; ASVS 5.0, 3.3.1). Without HTTPS browsers refuse the prefix.
 */
public final class CookieName {
    private CookieName() {}

    /** The name on this request and its response. */
    public static String of(Context ctx, String plain) {
        return ctx.req().isSecure() ? "__Host-" + plain : plain;
    }
}
