package suban.web.mine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import suban.storage.vault.Vault;

/** What a browser keeps for us and cannot have made up: the value, a dot, and its keyed MAC. */
record SignedCookie(Vault vault, String name) {
    private static final int LONGEST = 1_000;

    String sign(String value) {
        return value + "." + mac(value);
    }

    /** The value, if we signed it. */
    Optional<String> open(String signed) {
        int dot = signed.lastIndexOf('.');
        if (dot < 0 || signed.length() > LONGEST) return Optional.empty();
        String value = signed.substring(0, dot);
        byte[] expected = mac(value).getBytes(StandardCharsets.UTF_8);
        byte[] given = signed.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, given) ? Optional.of(value) : Optional.empty();
    }

    private String mac(String value) {
        return vault.mac("cookie " + name, value);
    }
}
