package suban.storage.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits in front and a tag of 128 bits behind, and HMAC-SHA-256
 * (RFC 2104). A key seals one month of a city, far fewer than the 2^32 messages that random nonces allow.
 */
final class Cipher {
    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /** Bytes that content becomes longer by. */
    static final int ADDED_BYTES = NONCE_BYTES + TAG_BITS / Byte.SIZE;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Cipher() {}

    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** @param about what the content belongs to; it opens with the same words only */
    static byte[] encrypt(byte[] key, byte[] plain, byte[] about) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            javax.crypto.Cipher cipher = cipher(javax.crypto.Cipher.ENCRYPT_MODE, key, nonce, about);
            byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws GeneralSecurityException if the key, the content or what it belongs to is another */
    static byte[] decrypt(byte[] key, ByteBuffer sealed, byte[] about) throws GeneralSecurityException {
        if (sealed.remaining() < NONCE_BYTES) throw new GeneralSecurityException("too short");
        byte[] nonce = new byte[NONCE_BYTES];
        sealed.get(nonce);
        javax.crypto.Cipher cipher = cipher(javax.crypto.Cipher.DECRYPT_MODE, key, nonce, about);
        ByteBuffer plain = ByteBuffer.allocate(Math.max(0, cipher.getOutputSize(sealed.remaining())));
        cipher.doFinal(sealed, plain);
        byte[] bytes = new byte[plain.position()];
        plain.flip().get(bytes);
        return bytes;
    }

    static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] mac(byte[] key, String message) {
        return mac(key, message.getBytes(StandardCharsets.UTF_8));
    }

    private static javax.crypto.Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] about)
            throws GeneralSecurityException {
        javax.crypto.Cipher cipher = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about);
        return cipher;
    }
}
