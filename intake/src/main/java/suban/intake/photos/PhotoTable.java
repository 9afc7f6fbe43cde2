package suban.intake.photos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Photos as rows. Every method is part of the caller's transaction. */
final class PhotoTable {

    void add(Handle handle, Photo photo, String digest) {
        handle.createUpdate("""
                        INSERT INTO photo (id, concern, place, digest, width, height, bytes, created_at)
                        VALUES (:id, NULL, 0, :digest, :width, :height, :bytes, :created)
                        """)
                .bind("id", photo.id())
                .bind("digest", digest)
                .bind("width", photo.width())
                .bind("height", photo.height())
                .bind("bytes", photo.bytes())
                .bind("created", photo.created().toEpochMilli())
                .execute();
    }

    Optional<Photo> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM photo WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> photo(row))
                .findOne();
    }

    /**
     * Every photo, as every version of the database knows them: a backup is made before an upgrade, too. How they were added
     * is left out.
     */
    List<Photo> list(Handle handle) {
        return handle.createQuery("SELECT id, concern, width, height, bytes, created_at FROM photo ORDER BY id")
                .map((row, context) -> photo(row, Added.FILED, null))
                .list();
    }

    /** What the resident added, in its order. */
    List<String> listIds(Handle handle, String concern) {
        return handle.createQuery("SELECT id FROM photo WHERE concern = :concern AND party = 'resident'"
                        + " AND original IS NULL ORDER BY place, id")
                .bind("concern", concern)
                .mapTo(String.class)
                .list();
    }

    /** All of a concern's photos but blurred copies, in their order. */
    List<Photo> list(Handle handle, String concern) {
        return handle.createQuery(
                        "SELECT * FROM photo WHERE concern = :concern AND original IS NULL ORDER BY place, id")
                .bind("concern", concern)
                .map((row, context) -> photo(row))
                .list();
    }

    Optional<Photo> findCopy(Handle handle, String original) {
        return handle.createQuery("SELECT * FROM photo WHERE original = :original")
                .bind("original", original)
                .map((row, context) -> photo(row))
                .findOne();
    }

    /** Ids of all rows that belong to a concern, blurred copies included. */
    List<String> listAllIds(Handle handle, String concern) {
        return handle.createQuery("SELECT id FROM photo WHERE concern = :concern ORDER BY id")
                .bind("concern", concern)
                .mapTo(String.class)
                .list();
    }

    /** Digests of the photos as uploaded, by id. */
    Map<String, String> digests(Handle handle, List<String> ids) {
        if (ids.isEmpty()) return Map.of();
        Map<String, String> digests = new HashMap<>();
        handle.createQuery("SELECT id, digest FROM photo WHERE id IN (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(entry -> digests.put(entry.getKey(), entry.getValue()));
        return digests;
    }

    long countWaiting(Handle handle, List<String> ids) {
        return handle.createQuery("SELECT COUNT(*) FROM photo WHERE concern IS NULL AND id IN (<ids>)")
                .bindList("ids", ids)
                .mapTo(Long.class)
                .one();
    }

    int nextPlace(Handle handle, String concern) {
        return handle.createQuery("SELECT COALESCE(MAX(place) + 1, 0) FROM photo WHERE concern = :concern")
                .bind("concern", concern)
                .mapTo(Integer.class)
                .one();
    }

    /** Gives a waiting photo to a concern; says whether it was still waiting. */
    boolean claim(Handle handle, String id, String concern, int place, Added added) {
        return handle.createUpdate("""
                                UPDATE photo SET concern = :concern, place = :place, party = :party, event = :event,
                                    shown = :shown
                                WHERE id = :id AND concern IS NULL
                                """)
                        .bind("concern", concern)
                        .bind("place", place)
                        .bind("party", added.byUnit() ? Photo.UNIT : Photo.RESIDENT)
                        .bind("event", added.event())
                        .bind("shown", added.shown() ? 1 : 0)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Makes a waiting photo the blurred copy of another; says whether it was still waiting. */
    boolean makeCopy(Handle handle, String id, Photo original) {
        return handle.createUpdate(
                                "UPDATE photo SET concern = :concern, original = :original WHERE id = :id AND concern IS NULL")
                        .bind("concern", original.concern())
                        .bind("original", original.id())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    void dropCopies(Handle handle, String original) {
        handle.createUpdate("DELETE FROM photo WHERE original = :original")
                .bind("original", original)
                .execute();
    }

    /** Says whether it was otherwise before. */
    boolean setShown(Handle handle, String id, boolean shown) {
        return handle.createUpdate("UPDATE photo SET shown = :shown WHERE id = :id AND party = 'unit'"
                                + " AND original IS NULL AND shown <> :shown")
                        .bind("shown", shown ? 1 : 0)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    void drop(Handle handle, String concern) {
        handle.createUpdate("DELETE FROM photo WHERE concern = :concern")
                .bind("concern", concern)
                .execute();
    }

    void setDigest(Handle handle, String id, String digest) {
        handle.createUpdate("UPDATE photo SET digest = :digest WHERE id = :id")
                .bind("digest", digest)
                .bind("id", id)
                .execute();
    }

    boolean anyCreated(Handle handle, Instant from, Instant until) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM photo WHERE created_at >= :from AND created_at < :until)")
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .mapTo(Boolean.class)
                .one();
    }

    /** Drops photos that still wait for a concern since before then. */
    int dropWaiting(Handle handle, Instant then) {
        return handle.createUpdate("DELETE FROM photo WHERE concern IS NULL AND created_at < :then")
                .bind("then", then.toEpochMilli())
                .execute();
    }

    private static Photo photo(ResultSet row) throws SQLException {
        Added added =
                new Added(row.getString("party").equals(Photo.UNIT), row.getString("event"), row.getInt("shown") == 1);
        return photo(row, added, row.getString("original"));
    }

    private static Photo photo(ResultSet row, Added added, @Nullable String original) throws SQLException {
        return new Photo(
                row.getString("id"),
                row.getString("concern"),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("bytes"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                added,
                original);
    }
}
