package suban.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.vault.IdentifierTable;
import suban.storage.vault.Vault;

/**
 * What was filed with one telephone number as its contact. A concern that merely mentions the number is somebody else's.
 * Thread-safe.
 */
public final class MyConcerns {
    private static final int MOST_SHOWN = 100;
    /** A number may be told in other people's concerns, too; each has to be opened to see whose it is. */
    private static final int MOST_OPENED = 400;

    private final Database database;
    private final ConcernStore concerns;
    private final IdentifierTable identifiers;

    public MyConcerns(Database database, Vault vault, PhotoStore photos) {
        this.database = database;
        this.concerns = new ConcernStore(vault, photos);
        this.identifiers = new IdentifierTable(vault);
    }

    /**
     * One of them, without what was said in it.
     *
     * @param title with personal data masked
     */
    public record Item(String trackingCode, String title, ConcernState state, Instant created, Instant due) {}

    /** Newest first. @param owner as {@link OneTimeCodes#redeem} gives it */
    public List<Item> list(String owner) {
        return database.read(handle -> list(handle, owner, MOST_SHOWN));
    }

    boolean any(String owner) {
        return !database.read(handle -> list(handle, owner, 1)).isEmpty();
    }

    private List<Item> list(Handle handle, String owner, int most) {
        List<String> told =
                identifiers.findByDigests(handle, "concern", List.of(owner)).reversed();
        List<Item> items = new ArrayList<>();
        for (String id : told.subList(0, Math.min(told.size(), MOST_OPENED))) {
            Optional<FiledConcern> concern = concerns.find(handle, id).filter(c -> isContact(c, owner));
            concern.ifPresent(c -> items.add(item(c)));
            if (items.size() == most) break;
        }
        return items;
    }

    private boolean isContact(FiledConcern concern, String owner) {
        Contact contact = concern.contact();
        if (contact == null) return false;
        return contact.identifiers().stream()
                .anyMatch(i -> identifiers.digest(i).equals(owner));
    }

    private static Item item(FiledConcern concern) {
        return new Item(
                concern.trackingCode(), concern.handling().title(), concern.state(), concern.created(), concern.due());
    }
}
