package suban.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Planned changes as rows, many in a statement. Every method is part of the caller's transaction. */
final class PlannedTable {
    /** Adds accounts without a password; gives the names that were free. */
    List<String> add(Handle handle, List<PlannedChange> changes, Instant now) {
        if (changes.isEmpty()) return List.of();
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO staff_account (name, display_name, role, unit, districts, password_hash, disabled, created_at)
                VALUES (:name, :display, :role, :unit, :districts, :hash, 0, :created)
                ON CONFLICT DO NOTHING
                """);
        for (PlannedChange change : changes) {
            bind(rows, change)
                    .bind("hash", StoredPassword.NONE.hash())
                    .bind("created", now.toEpochMilli())
                    .add();
        }
        return taken(changes, rows.execute());
    }

    /** Changes accounts; gives the names of those that were as planned. */
    List<String> update(Handle handle, List<PlannedChange> changes) {
        if (changes.isEmpty()) return List.of();
        PreparedBatch rows = handle.prepareBatch("""
                UPDATE staff_account SET display_name = :display, role = :role, unit = :unit, districts = :districts
                WHERE name = :name AND display_name = :displayBefore AND role = :roleBefore
                """);
        for (PlannedChange change : changes) {
            PlannedChange.Shape before = Objects.requireNonNull(change.before());
            bind(rows, change)
                    .bind("displayBefore", before.displayName())
                    .bind("roleBefore", before.post().role().name())
                    .add();
        }
        return taken(changes, rows.execute());
    }

    private static PreparedBatch bind(PreparedBatch rows, PlannedChange change) {
        Post post = change.after().post();
        return rows.bind("name", change.name())
                .bind("display", change.after().displayName())
                .bind("role", post.role().name())
                .bind("unit", post.unit())
                .bind("districts", post.storedDistricts());
    }

    private static List<String> taken(List<PlannedChange> changes, int[] counts) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < counts.length; i++)
            if (counts[i] != 0) names.add(changes.get(i).name());
        return names;
    }
}
