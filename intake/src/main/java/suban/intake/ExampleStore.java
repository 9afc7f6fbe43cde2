package suban.intake;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Masking;
import suban.storage.vault.Vault;

/** What people decided about suggestions. The latest decision on a field counts. */
final class ExampleStore {
    private final Vault vault;

    ExampleStore(Vault vault) {
        this.vault = vault;
    }

    void put(
            Handle handle,
            String concern,
            Field field,
            @Nullable String suggested,
            @Nullable String right,
            String by,
            Instant at) {
        handle.createUpdate("""
                        INSERT INTO concern_example (concern, field, suggested, correct, decided_by, decided_at)
                        VALUES (:concern, :field, :suggested, :correct, :by, :at)
                        ON CONFLICT (concern, field) DO UPDATE SET
                            correct = excluded.correct, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .bind("concern", concern)
                .bind("field", field.name())
                .bind("suggested", suggested)
                .bind("correct", right)
                .bind("by", by)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    void erase(Handle handle, String concern) {
        handle.createUpdate("DELETE FROM concern_example WHERE concern = :concern")
                .bind("concern", concern)
                .execute();
    }

    /** In the order of filing; words with personal data masked. */
    List<LabelledExample> list(Handle handle, Field field) {
        return handle.createQuery("""
                        SELECT example.*, concern.sealed, concern.language
                        FROM concern_example example JOIN concern ON concern.id = example.concern
                        WHERE example.field = :field AND concern.sealed IS NOT NULL ORDER BY example.concern
                        """)
                .bind("field", field.name())
                .map((row, context) -> new LabelledExample(
                        row.getString("concern"),
                        Masking.mask(ConcernContent.open(vault, row.getString("concern"), row.getBytes("sealed"))
                                .words()),
                        ConcernRows.language(row),
                        field,
                        row.getString("suggested"),
                        row.getString("correct"),
                        row.getString("decided_by"),
                        ConcernRows.instant(row, "decided_at")))
                .list();
    }

    /** Of the suggestions for a field that were decided on from one instant until before another. */
    SuggestionsRight countRight(Handle handle, Field field, Instant from, Instant until) {
        return handle.createQuery("""
                        SELECT COUNT(*), COALESCE(SUM(CASE WHEN suggested = correct THEN 1 ELSE 0 END), 0)
                        FROM concern_example
                        WHERE field = :field AND decided_at >= :from AND decided_at < :until AND suggested IS NOT NULL
                        """)
                .bind("field", field.name())
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .map((row, context) -> new SuggestionsRight(row.getLong(2), row.getLong(1)))
                .one();
    }

    /** Newest first; words with personal data masked. */
    List<ReturnedExample> listReturned(Handle handle, int limit) {
        return handle.createQuery("""
                        SELECT event.unit, event.detail, event.at, concern.id, concern.sealed, concern.language, concern.service
                        FROM concern_event event JOIN concern ON concern.id = event.concern
                        WHERE event.kind = 'return' AND concern.sealed IS NOT NULL ORDER BY event.at DESC LIMIT :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> new ReturnedExample(
                        row.getString("id"),
                        Masking.mask(ConcernContent.open(vault, row.getString("id"), row.getBytes("sealed"))
                                .words()),
                        ConcernRows.language(row),
                        row.getString("service"),
                        row.getString("unit"),
                        ReturnReason.find(row.getString("detail")).orElse(ReturnReason.OTHER_DUTY),
                        ConcernRows.instant(row, "at")))
                .list();
    }
}
