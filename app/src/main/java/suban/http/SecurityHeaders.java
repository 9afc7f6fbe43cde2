package suban.http;

import io.javalin.http.Context;

/** Headers that every response carries. No script or style is ever inline, so the policy forbids both. */
final class SecurityHeaders {
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void add(Context ctx) {
        ctx.header("Content-Security-Policy", CONTENT_POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        // A year, as ASVS 5.0 asks (3.4.1); only where this request came by HTTPS, or a city without it would be locked
        // out.
        if (ctx.req().isSecure()) ctx.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(self), microphone=(self)");
    }
}
