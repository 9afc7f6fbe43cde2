package suban.staff;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes by time: six digits, a new one every 30 seconds, HMAC-SHA-1, as every authenticator app makes them. A clock may be
 * one step fast or slow.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
 */
final class Totp {
    static final int SECRET_BYTES = 20;
    static final int DIGITS = 6;
    static final int SECONDS = 30;
    private static final int DRIFT = 1;
    private static final String ALGORITHM = "HmacSHA1";

    private Totp() {}

    /** The step whose code it is, if that is at most one from now. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        if (code.length() != DIGITS) return OptionalLong.empty();
        long present = now.getEpochSecond() / SECONDS;
        OptionalLong found = OptionalLong.empty();
        // All are computed in any case, so that the time taken tells nothing.
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            if (code(secret, step).equals(code)) found = OptionalLong.of(step);
        }
        return found;
    }

    static String code(byte[] secret, long step) {
        byte[] mac = mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int number = ByteBuffer.wrap(mac).getInt(offset) & Integer.MAX_VALUE;
        String digits = Integer.toString(number % 1_000_000);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    private static byte[] mac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
