package suban.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Entries and head as rows. Every method is part of the caller's transaction. */
final class AuditTable {

    /** Makes everybody else who wants to add wait until this transaction ends. */
    void lock(Handle handle) {
        if (touchHead(handle) == 1) return;
        // Somebody took the row away. Without a seal the new one says so for ever.
        handle.execute("""
                INSERT INTO audit_head (id, number, hash, removed_number, removed_hash, seal)
                VALUES (1, 0, '', 0, '', 'lost') ON CONFLICT DO NOTHING
                """);
        touchHead(handle);
    }

    /** A statement that both engines know: it locks the row, and what is read afterwards is the newest. */
    private static int touchHead(Handle handle) {
        return handle.execute("UPDATE audit_head SET id = id WHERE id = 1");
    }

    /** Nothing if somebody has taken the row away. */
    Optional<Head> findHead(Handle handle) {
        return handle.createQuery("SELECT * FROM audit_head WHERE id = 1")
                .map((row, context) -> new Head(
                        row.getLong("number"),
                        row.getString("hash"),
                        row.getLong("removed_number"),
                        row.getString("removed_hash"),
                        row.getString("seal")))
                .findOne();
    }

    void setHead(Handle handle, Head head) {
        handle.createUpdate("""
                        UPDATE audit_head SET number = :number, hash = :hash, removed_number = :removed,
                            removed_hash = :removedHash, seal = :seal
                        WHERE id = 1
                        """)
                .bind("number", head.number())
                .bind("hash", head.hash())
                .bind("removed", head.removed())
                .bind("removedHash", head.removedHash())
                .bind("seal", head.seal())
                .execute();
    }

    void add(Handle handle, List<AuditEntry> entries) {
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO audit_entry (number, at, actor, action, subject, outcome, network, hash)
                VALUES (:number, :at, :actor, :action, :subject, :outcome, :network, :hash)
                """);
        for (AuditEntry entry : entries) {
            rows.bind("number", entry.number())
                    .bind("at", entry.at().toEpochMilli())
                    .bind("actor", entry.actor())
                    .bind("action", entry.action())
                    .bind("subject", entry.subject())
                    .bind("outcome", entry.outcome())
                    .bind("network", entry.network())
                    .bind("hash", entry.hash())
                    .add();
        }
        rows.execute();
    }

    /** The number of the newest entry that there is, whatever the head says; 0 without one. */
    long newest(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM audit_entry")
                .mapTo(Long.class)
                .one();
    }

    /** The oldest entry that is no older than this. */
    Optional<Long> findFirstSince(Handle handle, Instant since) {
        return handle.createQuery("SELECT MIN(number) FROM audit_entry WHERE at >= :since")
                .bind("since", since.toEpochMilli())
                .map((row, context) -> {
                    long number = row.getLong(1);
                    return row.wasNull() ? Optional.<Long>empty() : Optional.of(number);
                })
                .one();
    }

    void removeUpTo(Handle handle, long number) {
        handle.createUpdate("DELETE FROM audit_entry WHERE number <= :number")
                .bind("number", number)
                .execute();
    }

    /** Entries after this number, oldest first. */
    List<AuditEntry> listAfter(Handle handle, AuditFilter filter, long after, int limit) {
        return list(handle, filter, "number > :place ORDER BY number", after, limit);
    }

    /** Entries before this number, newest first. */
    List<AuditEntry> listBefore(Handle handle, AuditFilter filter, long before, int limit) {
        return list(handle, filter, "number < :place ORDER BY number DESC", before, limit);
    }

    private static List<AuditEntry> list(Handle handle, AuditFilter filter, String order, long place, int limit) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        equal(conditions, values, "actor = :actor", "actor", filter.actor());
        equal(
                conditions,
                values,
                "action = :action",
                "action",
                filter.action() == null ? null : filter.action().code());
        equal(
                conditions,
                values,
                "at >= :from",
                "from",
                filter.from() == null ? null : filter.from().toEpochMilli());
        equal(
                conditions,
                values,
                "at < :until",
                "until",
                filter.until() == null ? null : filter.until().toEpochMilli());
        String subject = filter.subject();
        if (subject != null) conditions.add("subject IN (<subjects>)");
        conditions.add(order);
        Query query = handle.createQuery(
                        "SELECT * FROM audit_entry WHERE " + String.join(" AND ", conditions) + " LIMIT :limit")
                .bind("place", place)
                .bind("limit", limit);
        values.forEach(query::bind);
        if (subject != null) query.bindList("subjects", Subject.meant(subject));
        return query.map((row, context) -> entry(row)).list();
    }

    private static void equal(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value == null) return;
        conditions.add(condition);
        values.put(name, value);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("outcome"),
                row.getString("network"),
                row.getString("hash"));
    }
}
