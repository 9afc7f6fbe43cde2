package suban.testing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's telephone: shows codes of a secret by RFC 6238, and none twice. Thread-safe. */
public final class Authenticator {
    private static final int SECONDS = 30;
    /** So near its end a step may be over before the code arrives. */
    private static final int SLOW = 4;

    private final byte[] secret;
    private long last;

    /** @param text Base32, blanks between groups allowed */
    public Authenticator(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        int bits = 0;
        int value = 0;
        for (char c : text.replace(" ", "").toCharArray()) {
            value = value << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.put((byte) (value >> bits));
            value &= (1 << bits) - 1;
        }
        secret = new byte[bytes.position()];
        bytes.flip().get(secret);
    }

    /** A code that the service takes now and that was not given before: one from half a minute ago to one ahead. */
    public synchronized String next() throws InterruptedException {
        long step = Math.max((now() + SLOW) / SECONDS - 1, last + 1);
        while (step > now() / SECONDS + 1) Thread.sleep(200);
        last = step;
        return code(Instant.ofEpochSecond(step * SECONDS));
    }

    public String code(Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(at.getEpochSecond() / SECONDS)
                    .array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
