package suban.staff;

/**
 * Bytes as letters and digits that are not taken for one another.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4648#section-6">RFC 4648, section 6</a>, without padding
 */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int rest = 0;
        int bits = 0;
        for (byte b : bytes) {
            rest = rest << Byte.SIZE | b & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt(rest >> bits & 31));
            }
            rest &= (1 << bits) - 1;
        }
        if (bits > 0) text.append(ALPHABET.charAt(rest << BITS - bits & 31));
        return text.toString();
    }
}
