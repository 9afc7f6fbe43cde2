package suban.http;

import io.javalin.http.Context;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Headers that every response carries, early failures included. No script or style is ever inline, so the policy forbids
 * both. What is not said to be kept is not kept, since most of it is about somebody.
 */
final class SecurityHeaders {
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:%s; media-src 'self' blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(self), microphone=(self)",
            "Cache-Control", "no-store");

    /** With pictures of the service itself only. */
    static final SecurityHeaders USUAL = new SecurityHeaders("");

    private final String contentPolicy;

    /** @param images origin whose pictures pages may show, or empty for none */
    SecurityHeaders(String images) {
        contentPolicy = CONTENT_POLICY.formatted(images.isEmpty() ? "" : " " + images);
    }

    void add(Context ctx) {
        add(ctx.req().isSecure(), ctx::header);
    }

    void add(boolean secure, BiConsumer<String, String> header) {
        header.accept("Content-Security-Policy", contentPolicy);
        ALWAYS.forEach(header);
        // A year, as ASVS 5.0 asks (3.4.1); only where this request came by HTTPS, or a city without it would be locked
        // out.
        if (secure) header.accept("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
}
