package suban.intake.photos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Videos as rows. Every method is part of the caller's transaction. */
final class VideoTable {
    private static final String COLUMNS =
            "SELECT id, concern, event, format, bytes, still IS NOT NULL AS has_still, created_at FROM video ";

    void add(Handle handle, Video video, String digest, byte @Nullable [] still) {
        handle.createUpdate("""
                        INSERT INTO video (id, concern, event, format, bytes, digest, still, created_at)
                        VALUES (:id, NULL, NULL, :format, :bytes, :digest, :still, :created)
                        """)
                .bind("id", video.id())
                .bind("format", video.format().code())
                .bind("bytes", video.bytes())
                .bind("digest", digest)
                .bind("still", still)
                .bind("created", video.created().toEpochMilli())
                .execute();
    }

    Optional<Video> find(Handle handle, String id) {
        return handle.createQuery(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> video(row))
                .findOne();
    }

    /** Every video; none in a database from before there were any: a backup is made before an upgrade, too. */
    List<Video> list(Handle handle) {
        try (ResultSet tables = handle.getConnection().getMetaData().getTables(null, null, "video", null)) {
            if (!tables.next()) return List.of();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return handle.createQuery(COLUMNS + "ORDER BY id")
                .map((row, context) -> video(row))
                .list();
    }

    /** Of a concern, in the order in which they came. */
    List<Video> list(Handle handle, String concern) {
        return handle.createQuery(COLUMNS + "WHERE concern = :concern ORDER BY created_at, id")
                .bind("concern", concern)
                .map((row, context) -> video(row))
                .list();
    }

    Optional<byte[]> findStill(Handle handle, String id) {
        return handle.createQuery("SELECT still FROM video WHERE id = :id AND still IS NOT NULL")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    Optional<String> findDigest(Handle handle, String id) {
        return handle.createQuery("SELECT digest FROM video WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    /** Bytes of all that wait for a concern. */
    long waitingBytes(Handle handle) {
        return handle.createQuery("SELECT COALESCE(SUM(bytes), 0) FROM video WHERE concern IS NULL")
                .mapTo(Long.class)
                .one();
    }

    /** Gives a waiting video to a concern; says whether it was still waiting. */
    boolean claim(Handle handle, String id, String concern, @Nullable String event) {
        return handle.createUpdate(
                                "UPDATE video SET concern = :concern, event = :event WHERE id = :id AND concern IS NULL")
                        .bind("concern", concern)
                        .bind("event", event)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    void drop(Handle handle, String concern) {
        handle.createUpdate("DELETE FROM video WHERE concern = :concern")
                .bind("concern", concern)
                .execute();
    }

    boolean anyCreated(Handle handle, Instant from, Instant until) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM video WHERE created_at >= :from AND created_at < :until)")
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .mapTo(Boolean.class)
                .one();
    }

    /** Drops videos that still wait for a concern since before then. */
    int dropWaiting(Handle handle, Instant then) {
        return handle.createUpdate("DELETE FROM video WHERE concern IS NULL AND created_at < :then")
                .bind("then", then.toEpochMilli())
                .execute();
    }

    private static Video video(ResultSet row) throws SQLException {
        return new Video(
                row.getString("id"),
                row.getString("concern"),
                row.getString("event"),
                VideoFormat.of(row.getString("format")),
                row.getLong("bytes"),
                row.getBoolean("has_still"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
