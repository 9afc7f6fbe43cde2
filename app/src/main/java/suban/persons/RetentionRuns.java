package suban.persons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import suban.storage.Database;
import suban.storage.Ids;

/** Which runs erased how much, for a year, and when the last one was. Numbers only. Thread-safe. */
final class RetentionRuns {
    private static final Period KEPT = Period.ofYears(1);
    private static final String NOTHING = "conversations + concerns + photos + audit + months = 0";

    private final Database database;

    RetentionRuns(Database database) {
        this.database = database;
    }

    /** One that erased nothing takes the place of others that did not. */
    void add(RetentionRun run) {
        database.write(handle -> {
            handle.createUpdate("DELETE FROM retention_run WHERE at < :old OR " + NOTHING)
                    .bind("old", old(run.at()).toEpochMilli())
                    .execute();
            return insert(handle, run);
        });
    }

    /** The newest, whether it erased anything or not. */
    Optional<RetentionRun> findLast() {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM retention_run ORDER BY at DESC, id DESC LIMIT 1")
                        .map((row, context) -> run(row))
                        .findOne());
    }

    /** Those that erased something, newest first. */
    List<RetentionRun> list(int limit) {
        return database.read(handle -> handle.createQuery("SELECT * FROM retention_run WHERE NOT (" + NOTHING
                        + ") ORDER BY at DESC, id DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> run(row))
                .list());
    }

    private static int insert(Handle handle, RetentionRun run) {
        return handle.createUpdate("INSERT INTO retention_run (id, at, conversations, concerns, photos, audit, months)"
                        + " VALUES (:id, :at, :conversations, :concerns, :photos, :audit, :months)")
                .bind("id", Ids.next())
                .bind("at", run.at().toEpochMilli())
                .bind("conversations", run.conversations())
                .bind("concerns", run.concerns())
                .bind("photos", run.photos())
                .bind("audit", run.audit())
                .bind("months", run.months())
                .execute();
    }

    private static Instant old(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(KEPT).toInstant();
    }

    private static RetentionRun run(ResultSet row) throws SQLException {
        return new RetentionRun(
                Instant.ofEpochMilli(row.getLong("at")),
                row.getInt("conversations"),
                row.getInt("concerns"),
                row.getInt("photos"),
                row.getInt("audit"),
                row.getInt("months"));
    }
}
