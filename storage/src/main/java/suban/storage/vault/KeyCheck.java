package suban.storage.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Optional;
import suban.storage.Database;

/** Finds out at the start, rather than when somebody reads, that a database was sealed with other keys. */
public final class KeyCheck {
    private static final String BELONGS_TO = "key check";

    private KeyCheck() {}

    /**
     * Compares, or makes the two belong together where nothing was sealed yet.
     *
     * @param keyFile where the keys came from, for whoever has to look for the right ones
     * @throws VaultException if the database was sealed with other keys
     */
    public static void require(Database database, Vault vault, Path keyFile) {
        Optional<byte[]> known = database.read(handle -> handle.createQuery("SELECT sealed FROM key_check")
                .mapTo(byte[].class)
                .findOne());
        if (known.isPresent()) {
            try {
                vault.open(BELONGS_TO, known.get());
                return;
            } catch (VaultException e) {
                throw VaultException.otherDatabase(keyFile, e);
            }
        }
        database.write(handle -> handle.createUpdate("INSERT INTO key_check (id, sealed) VALUES (1, :sealed)")
                .bind("sealed", vault.seal(BELONGS_TO, "open".getBytes(UTF_8)))
                .execute());
    }
}
