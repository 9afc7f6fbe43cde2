package suban.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import suban.intake.notice.Notice;
import suban.intake.notice.NoticeTable;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.Ids;
import suban.storage.vault.Vault;

/**
 * What intake keeps of persons: found by who holds a number or a code, and erased. Erasure blanks words, slots, contact,
 * notes, transcript, answer, notices, photos and videos; the steps of a concern, its labels and its days stay. Thread-safe.
 */
public final class PersonalRecords {
    /** Concerns that nobody works on any more. */
    private static final String ENDED =
            "erased_at IS NULL AND state IN ('CLOSED', 'ANSWERED', 'WITHDRAWN', 'MERGED', 'SPLIT', 'REJECTED')"
                    + " AND touched_at < :then";

    private static final String WITH_PHOTOS = " AND (EXISTS (SELECT 1 FROM photo WHERE photo.concern = concern.id)"
            + " OR EXISTS (SELECT 1 FROM video WHERE video.concern = concern.id))";

    private final Database database;
    private final PhotoStore photos;
    private final Clock clock;
    private final ConcernStore concerns;
    private final EventStore events;
    private final HandOverStore handOvers;
    private final ExampleStore examples;
    private final NoticeTable notices;

    public PersonalRecords(Database database, Vault vault, PhotoStore photos, Clock clock) {
        this.database = database;
        this.photos = photos;
        this.clock = clock;
        concerns = new ConcernStore(vault, photos);
        events = new EventStore(vault);
        handOvers = new HandOverStore(vault);
        examples = new ExampleStore(vault);
        notices = new NoticeTable(vault);
    }

    /**
     * Ids of the concerns in which one of these was told, oldest first.
     *
     * @param identifiers as {@link suban.classifier.privacy.Identifiers#of} gives them
     */
    public List<String> listByIdentifiers(Set<String> identifiers) {
        return database.read(handle -> concerns.listByIdentifiers(handle, identifiers));
    }

    /** The id of the concern that has this code, however it is typed. */
    public Optional<String> findByTrackingCode(String typed) {
        return TrackingCode.find(typed).flatMap(code -> database.read(handle -> concerns.findId(handle, code)));
    }

    public Optional<FiledConcern> find(String concern) {
        return database.read(handle -> concerns.find(handle, concern));
    }

    /** Who did what, oldest first. */
    public List<Event> listEvents(String concern) {
        return database.read(handle -> events.list(handle, concern));
    }

    /** What the resident was told of it, oldest first. */
    public List<Notice> listNotices(String concern) {
        return database.read(handle -> notices.listFor(handle, concern));
    }

    /** Concerns that have ended, and to which nothing has happened since then; some of them, until none is left. */
    public List<String> listEndedBefore(Instant then, int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT id FROM concern WHERE " + ENDED + " ORDER BY touched_at LIMIT :limit")
                .bind("then", then.toEpochMilli())
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** The same, only those that still have photos or videos. */
    public List<String> listWithPhotosEndedBefore(Instant then, int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT id FROM concern WHERE " + ENDED + WITH_PHOTOS + " ORDER BY touched_at LIMIT :limit")
                .bind("then", then.toEpochMilli())
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** How many {@link #listEndedBefore} would list. */
    public long countEndedBefore(Instant then) {
        return count(ENDED, then);
    }

    /** How many {@link #listWithPhotosEndedBefore} would list. */
    public long countWithPhotosEndedBefore(Instant then) {
        return count(ENDED + WITH_PHOTOS, then);
    }

    private long count(String which, Instant then) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM concern WHERE " + which)
                .bind("then", then.toEpochMilli())
                .mapTo(Long.class)
                .one());
    }

    /**
     * Erases a concern.
     *
     * @param by a staff account's name, or what else erases
     * @return whether there was anything to erase
     */
    public boolean erase(String concern, String by) {
        Optional<List<String>> files = database.write(handle -> erase(handle, concern, by));
        files.ifPresent(photos::deleteFiles);
        return files.isPresent();
    }

    /** Erases the photos and videos of a concern and nothing else. */
    public void erasePhotos(String concern) {
        photos.deleteFiles(database.write(handle -> photos.drop(handle, concern)));
    }

    /** Whether anything that came in within this time is still there. */
    public boolean anyKept(Instant from, Instant until) {
        return database.read(handle -> handle.createQuery("""
                        SELECT EXISTS (
                            SELECT 1 FROM concern
                            WHERE created_at >= :from AND created_at < :until AND erased_at IS NULL)
                        """)
                        .bind("from", from.toEpochMilli())
                        .bind("until", until.toEpochMilli())
                        .mapTo(Boolean.class)
                        .one()
                || photos.anyKept(handle, from, until));
    }

    private Optional<List<String>> erase(Handle handle, String id, String by) {
        Optional<FiledConcern> found = concerns.find(handle, id).filter(concern -> concern.erased() == null);
        if (found.isEmpty()) return Optional.empty();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        events.erase(handle, id);
        handOvers.erase(handle, id);
        examples.erase(handle, id);
        notices.erase(handle, id);
        concerns.erase(handle, id, now);
        FiledConcern after = concerns.find(handle, id).orElseThrow();
        events.add(handle, after, new Event(Ids.next(), now, by, "erase", after.state(), null, List.of()));
        return Optional.of(photos.drop(handle, id));
    }
}
