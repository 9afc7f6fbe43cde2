package suban.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Identifiers;
import suban.storage.vault.IdentifierTable;
import suban.storage.vault.Vault;

/** What was written after conversations were handed over, sealed. Every method is part of the caller's transaction. */
final class ThreadStore {
    private static final String COLUMNS = "message.id, message.at, message.author, message.sealed";

    private final Vault vault;
    private final IdentifierTable identifiers;

    ThreadStore(Vault vault) {
        this.vault = vault;
        identifiers = new IdentifierTable(vault);
    }

    /** What was written in a message. */
    record Written(String text) {}

    /** Whoever asks for a number that is told in it finds the concern. */
    void add(Handle handle, FiledConcern concern, ThreadMessage message) {
        handle.createUpdate("""
                        INSERT INTO hand_over_message (id, concern, at, author, sealed)
                        VALUES (:id, :concern, :at, :author, :sealed)
                        """)
                .bind("id", message.id())
                .bind("concern", concern.id())
                .bind("at", message.at().toEpochMilli())
                .bind("author", message.by())
                .bind(
                        "sealed",
                        vault.seal(
                                concern.created(),
                                belongsTo(message.id()),
                                ConcernJson.bytes(new Written(message.text()))))
                .execute();
        identifiers.add(handle, "concern " + concern.id(), Identifiers.of(message.text()));
    }

    /** Oldest first, without those that were erased. */
    List<ThreadMessage> list(Handle handle, String concern) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM hand_over_message message"
                        + " WHERE concern = :concern AND sealed IS NOT NULL ORDER BY message.id")
                .bind("concern", concern)
                .map((row, context) -> message(row))
                .list();
    }

    /** Of all hand-overs of a conversation, oldest first, without those that were erased. */
    List<ThreadMessage> listOfConversation(Handle handle, String conversation) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM hand_over_message message"
                        + " JOIN concern ON concern.id = message.concern"
                        + " WHERE concern.conversation = :conversation AND message.sealed IS NOT NULL"
                        + " ORDER BY message.id")
                .bind("conversation", conversation)
                .map((row, context) -> message(row))
                .list();
    }

    /** Conversations in which something was written since then. */
    List<String> listConversationsSince(Handle handle, Instant then) {
        return handle.createQuery("SELECT DISTINCT concern.conversation FROM hand_over_message message"
                        + " JOIN concern ON concern.id = message.concern"
                        + " WHERE message.at >= :then AND concern.conversation IS NOT NULL")
                .bind("then", then.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    /** When a member of staff wrote last, or null. */
    @Nullable
    Instant lastByStaff(Handle handle, String concern) {
        Long at = handle.createQuery(
                        "SELECT MAX(at) FROM hand_over_message WHERE concern = :concern AND author <> :resident")
                .bind("concern", concern)
                .bind("resident", Event.RESIDENT)
                .mapTo(Long.class)
                .one();
        return at == null ? null : Instant.ofEpochMilli(at);
    }

    /** Blanks what was written; that something was, when and by whom stays. */
    void erase(Handle handle, String concern) {
        handle.createUpdate("UPDATE hand_over_message SET sealed = NULL WHERE concern = :concern")
                .bind("concern", concern)
                .execute();
    }

    void eraseOfConversation(Handle handle, String conversation) {
        handle.createUpdate("UPDATE hand_over_message SET sealed = NULL WHERE concern IN"
                        + " (SELECT id FROM concern WHERE conversation = :conversation)")
                .bind("conversation", conversation)
                .execute();
    }

    private ThreadMessage message(ResultSet row) throws SQLException {
        String id = row.getString("id");
        byte[] sealed = vault.open(belongsTo(id), row.getBytes("sealed"));
        return new ThreadMessage(
                id,
                ConcernRows.instant(row, "at"),
                row.getString("author"),
                ConcernJson.read(sealed, Written.class).text());
    }

    private static String belongsTo(String message) {
        return "hand-over-message " + message;
    }
}
