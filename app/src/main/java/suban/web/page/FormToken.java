package suban.web.page;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import suban.http.ProblemException;

/**
 * Makes sure that a form came from one of our pages, for readers who have no account: the same random token stands in a
 * cookie and in the form, and another site can read neither. Thread-safe.
 */
public final class FormToken {
    /** Name of the form field. */
    public static final String FIELD = "_token";

    private static final String COOKIE = "token";
    private static final int BYTES = 16;

    private final SecureRandom unguessable = new SecureRandom();

    /** The reader's token; a reader without one gets one. */
    public String of(Context ctx) {
        String issued = ctx.attribute(COOKIE);
        if (issued != null) return issued;
        String token = Cookies.find(ctx, COOKIE);
        if (token == null || !isToken(token)) {
            byte[] random = new byte[BYTES];
            unguessable.nextBytes(random);
            token = HexFormat.of().formatHex(random);
            Cookies.keepForSession(ctx, COOKIE, token);
        }
        ctx.attribute(COOKIE, token);
        return token;
    }

    /**
     * Lets only forms of our own pages through.
     *
     * @throws ProblemException 403 if the form was not sent from one of our own pages
     */
    public void check(Context ctx) {
        String kept = Cookies.find(ctx, COOKIE);
        String sent = ctx.formParam(FIELD);
        if ("cross-site".equals(ctx.header("Sec-Fetch-Site"))
                || kept == null
                || sent == null
                || !isToken(kept)
                || !MessageDigest.isEqual(
                        kept.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8))) {
            throw new ProblemException(403, "csrf");
        }
    }

    private static boolean isToken(String token) {
        return token.length() == BYTES * 2 && token.chars().allMatch(c -> HexFormat.isHexDigit(c));
    }
}
