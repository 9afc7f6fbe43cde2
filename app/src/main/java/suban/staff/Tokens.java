package suban.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What cookies carry: 256 random bits, of which the database holds the SHA-256 only. Thread-safe. */
final class Tokens {
    private static final int BYTES = 32;
    private static final int LENGTH = 43;

    private final SecureRandom unguessable = new SecureRandom();

    String make() {
        byte[] random = new byte[BYTES];
        unguessable.nextBytes(random);
        return encoded(random);
    }

    /** Whether it could be one at all, before anything is computed from it. */
    static boolean isToken(String token) {
        return token.length() == LENGTH;
    }

    static String digest(String token) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
