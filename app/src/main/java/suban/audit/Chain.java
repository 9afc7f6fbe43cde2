package suban.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import suban.storage.vault.Vault;

/**
 * Binds each entry to the one before it, and both ends of the log to each other, with HMAC-SHA-256 under a key that is not
 * in the database: whoever can only write there makes nothing that fits. What is hashed is unambiguous: a word for what it
 * is, numbers in eight bytes, and before every text its length in bytes. Thread-safe.
 */
final class Chain {
    private static final String PURPOSE = "audit";

    private final Vault vault;

    Chain(Vault vault) {
        this.vault = vault;
    }

    /** The hash of an entry after one with this hash; the hash that the entry itself carries does not matter. */
    String hash(String before, AuditEntry entry) {
        return keyed(out -> {
            text(out, "suban audit entry 1");
            text(out, before);
            out.writeLong(entry.number());
            out.writeLong(entry.at().toEpochMilli());
            text(out, entry.actor());
            text(out, entry.action());
            text(out, entry.subject());
            text(out, entry.outcome());
            text(out, entry.network());
        });
    }

    /** A head with the seal that fits it. */
    Head sealed(long number, String hash, long removed, String removedHash) {
        return new Head(number, hash, removed, removedHash, keyed(out -> {
            text(out, "suban audit head 1");
            out.writeLong(number);
            text(out, hash);
            out.writeLong(removed);
            text(out, removedHash);
        }));
    }

    /** Whether nobody but the program wrote this head. */
    boolean fits(Head head) {
        return head.isUntouched()
                || head.equals(sealed(head.number(), head.hash(), head.removed(), head.removedHash()));
    }

    private String keyed(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try {
            content.writeTo(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing to write to but memory
        }
        return HexFormat.of().formatHex(vault.mac(PURPOSE, bytes.toByteArray()));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
