package suban.storage.vault;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Where telephone numbers, cards and addresses are told, by keyed digest: the table tells nothing to whoever does not hold
 * the keys. Every method is part of the caller's transaction.
 */
public final class IdentifierTable {
    private static final String PURPOSE = "identifier";

    private final Vault vault;

    public IdentifierTable(Vault vault) {
        this.vault = vault;
    }

    /** @param subject what they are told in, such as {@code concern 0192…} */
    public void add(Handle handle, String subject, Collection<String> identifiers) {
        for (String identifier : identifiers) {
            handle.createUpdate("INSERT INTO identifier (digest, subject) VALUES (:digest, :subject)"
                            + " ON CONFLICT DO NOTHING")
                    .bind("digest", digest(identifier))
                    .bind("subject", subject)
                    .execute();
        }
    }

    /** Ids of the subjects of a kind, such as {@code concern}, that one of these was told in; oldest first. */
    public List<String> find(Handle handle, String kind, Collection<String> identifiers) {
        List<String> digests = identifiers.stream().map(this::digest).toList();
        return findByDigests(handle, kind, digests);
    }

    /** What an identifier is known by here. */
    public String digest(String identifier) {
        return vault.mac(PURPOSE, identifier);
    }

    /** The same as {@link #find}, for whoever kept the digest only. */
    public List<String> findByDigests(Handle handle, String kind, Collection<String> digests) {
        if (digests.isEmpty()) return List.of();
        return handle.createQuery(
                        "SELECT DISTINCT subject FROM identifier WHERE digest IN (<digests>) ORDER BY subject")
                .bindList("digests", digests)
                .mapTo(String.class)
                .filter(subject -> subject.startsWith(kind + " "))
                .map(subject -> subject.substring(kind.length() + 1))
                .list();
    }

    public void remove(Handle handle, String subject) {
        handle.createUpdate("DELETE FROM identifier WHERE subject = :subject")
                .bind("subject", subject)
                .execute();
    }
}
