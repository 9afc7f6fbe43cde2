package suban.knowledge.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import suban.knowledge.Article;
import suban.knowledge.curation.ArticleVersion;

/** Tells whether what the index holds of a version is still what the version says. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(ArticleVersion version) {
        Article a = version.article();
        MessageDigest digest = sha256();
        add(digest, Integer.toString(version.number()));
        add(digest, a.title());
        add(digest, Integer.toString(a.variants().size()));
        a.variants().forEach(v -> add(digest, v));
        add(digest, a.body());
        add(digest, a.owner());
        a.districts().stream().sorted().forEach(d -> add(digest, d));
        add(digest, a.effectiveFrom().toString());
        add(digest, String.valueOf(a.effectiveUntil()));
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
