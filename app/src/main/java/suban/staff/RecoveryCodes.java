package suban.staff;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import suban.storage.vault.Vault;

/**
 * Ten codes for the day when the telephone is lost: 75 random bits each, {@code ABCDE-FGHIJ-KLMNO}, of which the database
 * holds a keyed hash. Thread-safe.
 */
final class RecoveryCodes {
    static final int COUNT = 10;
    private static final int LETTERS = 15;
    private static final int BYTES = 10;
    private static final int GROUP = 5;

    private final Vault vault;
    private final SecureRandom unguessable = new SecureRandom();

    RecoveryCodes(Vault vault) {
        this.vault = vault;
    }

    List<String> make() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            byte[] random = new byte[BYTES];
            unguessable.nextBytes(random);
            String letters = Base32.text(random).substring(0, LETTERS);
            codes.add(letters.replaceAll("(?<=\\G.{" + GROUP + "})(?=.)", "-"));
        }
        return codes;
    }

    /** Whether it has the shape of one, however it was typed. */
    static boolean isCode(String typed) {
        return plain(typed).length() == LETTERS;
    }

    /** What the database holds of a code. */
    String mac(String account, String code) {
        return vault.mac("recovery code", account + "\n" + plain(code));
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
    }
}
