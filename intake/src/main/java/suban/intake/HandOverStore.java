package suban.intake;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What came with hand-overs, and what was answered. */
final class HandOverStore {

    /** Adds it, or replaces reason and transcript where the concern has them already. */
    void put(Handle handle, String concern, HandedOver handedOver) {
        handle.createUpdate("""
                        INSERT INTO hand_over (concern, reason, department_reason, transcript)
                        VALUES (:concern, :reason, :departmentReason, :transcript)
                        ON CONFLICT (concern) DO UPDATE SET reason = excluded.reason, transcript = excluded.transcript
                        """)
                .bind("concern", concern)
                .bind("reason", handedOver.reason())
                .bind("departmentReason", handedOver.departmentReason())
                .bind("transcript", ConcernJson.write(handedOver.transcript()))
                .execute();
    }

    void answer(Handle handle, String concern, String answer) {
        handle.createUpdate("UPDATE hand_over SET answer = :answer WHERE concern = :concern")
                .bind("answer", answer)
                .bind("concern", concern)
                .execute();
    }

    Optional<HandedOver> find(Handle handle, String concern) {
        return handle.createQuery("SELECT * FROM hand_over WHERE concern = :concern")
                .bind("concern", concern)
                .map((row, context) -> new HandedOver(
                        row.getString("reason"),
                        row.getString("department_reason"),
                        ConcernJson.readTranscript(row.getString("transcript")),
                        row.getString("answer")))
                .findOne();
    }
}
