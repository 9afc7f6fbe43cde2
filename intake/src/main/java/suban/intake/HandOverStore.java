package suban.intake;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.storage.vault.Vault;

/** What came with hand-overs, and what was answered, sealed. Every method is part of the caller's transaction. */
final class HandOverStore {
    private final Vault vault;
    private final ThreadStore messages;

    HandOverStore(Vault vault) {
        this.vault = vault;
        messages = new ThreadStore(vault);
    }

    /** What was said by either side. */
    record Said(List<HandedOver.Line> transcript, @Nullable String answer) {
        static final Said ERASED = new Said(List.of(), null);
    }

    /** Adds it, or replaces it but for the department's reason where the concern has one already. */
    void put(Handle handle, FiledConcern concern, HandedOver handedOver) {
        Said said = new Said(handedOver.transcript(), handedOver.answer());
        handle.createUpdate("""
                        INSERT INTO hand_over (concern, reason, department_reason, sealed)
                        VALUES (:concern, :reason, :departmentReason, :sealed)
                        ON CONFLICT (concern) DO UPDATE SET reason = excluded.reason, sealed = excluded.sealed
                        """)
                .bind("concern", concern.id())
                .bind("reason", handedOver.reason())
                .bind("departmentReason", handedOver.departmentReason())
                .bind("sealed", vault.seal(concern.created(), belongsTo(concern.id()), ConcernJson.bytes(said)))
                .execute();
    }

    Optional<HandedOver> find(Handle handle, String concern) {
        return handle.createQuery("SELECT * FROM hand_over WHERE concern = :concern")
                .bind("concern", concern)
                .map((row, context) -> {
                    byte[] sealed = row.getBytes("sealed");
                    Said said = sealed == null
                            ? Said.ERASED
                            : ConcernJson.read(vault.open(belongsTo(concern), sealed), Said.class);
                    return new HandedOver(
                            row.getString("reason"),
                            row.getString("department_reason"),
                            said.transcript(),
                            said.answer(),
                            messages.list(handle, concern));
                })
                .findOne();
    }

    void erase(Handle handle, String concern) {
        handle.createUpdate("UPDATE hand_over SET sealed = NULL, department_reason = NULL WHERE concern = :concern")
                .bind("concern", concern)
                .execute();
        messages.erase(handle, concern);
    }

    static String belongsTo(String concern) {
        return "hand-over " + concern;
    }
}
