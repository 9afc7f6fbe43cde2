package suban.chatbot.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import suban.chatbot.reply.Reply;
import suban.classifier.privacy.Identifiers;
import suban.storage.vault.IdentifierTable;
import suban.storage.vault.Unsealed;
import suban.storage.vault.Vault;

/** Turns as rows, what was said in them sealed. Every method is part of the caller's transaction. */
final class TurnTable {
    private static final String COLUMNS = "id, conversation_id, at, sealed, helped";

    private final Vault vault;
    private final IdentifierTable identifiers;
    private final ReplyJson json = new ReplyJson();

    TurnTable(Vault vault) {
        this.vault = vault;
        identifiers = new IdentifierTable(vault);
    }

    /** Says whether there is such a conversation, and it is not erased. */
    boolean add(Handle handle, Turn turn) {
        int added = handle.createUpdate("""
                        INSERT INTO turn (id, conversation_id, at, decision, confidence, language, sealed)
                        SELECT :id, id, :at, :decision, :confidence, :language, :sealed
                        FROM conversation WHERE id = :conversation AND erased_at IS NULL
                        """)
                .bind("id", turn.id())
                .bind("conversation", turn.conversation())
                .bind("at", turn.at().toEpochMilli())
                .bind("decision", turn.reply().decision().name())
                .bind("confidence", turn.reply().confidence())
                .bind("language", turn.reply().language().code())
                .bind("sealed", sealed(turn.id(), turn.at(), turn.message(), turn.reply()))
                .execute();
        if (added == 1) identifiers.add(handle, subject(turn.conversation()), Identifiers.of(turn.message()));
        return added == 1;
    }

    /** Oldest first, without those that were erased. */
    List<Turn> list(Handle handle, String conversation) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM turn WHERE conversation_id = :conversation AND sealed IS NOT NULL ORDER BY id")
                .bind("conversation", conversation)
                .map(this::turn)
                .list();
    }

    Optional<Turn> find(Handle handle, String conversation, String turn) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM turn WHERE conversation_id = :conversation AND id = :id AND sealed IS NOT NULL")
                .bind("conversation", conversation)
                .bind("id", turn)
                .map(this::turn)
                .findOne();
    }

    void erase(Handle handle, String conversation) {
        handle.createUpdate("UPDATE turn SET sealed = NULL WHERE conversation_id = :conversation")
                .bind("conversation", conversation)
                .execute();
        identifiers.remove(handle, subject(conversation));
    }

    List<String> listConversations(Handle handle, Set<String> identified) {
        return identifiers.find(handle, "conversation", identified);
    }

    boolean anyKept(Handle handle, Instant from, Instant until) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM turn WHERE at >= :from AND at < :until AND sealed IS NOT NULL)
                        """)
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .mapTo(Boolean.class)
                .one();
    }

    /** A turn as earlier versions wrote it. */
    void seal(Handle handle, Unsealed.Row row) throws SQLException {
        String message = row.columns().getString("message");
        Instant at = Instant.ofEpochMilli(row.columns().getLong("at"));
        Reply reply = json.readReply(row.columns().getString("reply"));
        handle.createUpdate("UPDATE turn SET sealed = :sealed WHERE id = :id")
                .bind("sealed", sealed(row.id(), at, message, reply))
                .bind("id", row.id())
                .execute();
        identifiers.add(handle, subject(row.columns().getString("conversation_id")), Identifiers.of(message));
    }

    private byte[] sealed(String id, Instant at, String message, Reply reply) {
        return vault.seal(at, belongsTo(id), json.write(new ReplyJson.Said(message, reply)));
    }

    private static String belongsTo(String turn) {
        return "turn " + turn;
    }

    private static String subject(String conversation) {
        return "conversation " + conversation;
    }

    private Turn turn(ResultSet row, StatementContext context) throws SQLException {
        String id = row.getString("id");
        ReplyJson.Said said = json.read(vault.open(belongsTo(id), row.getBytes("sealed")));
        int feedback = row.getInt("helped");
        Boolean helped = row.wasNull() ? null : feedback == 1;
        return new Turn(
                id,
                row.getString("conversation_id"),
                Instant.ofEpochMilli(row.getLong("at")),
                said.message(),
                said.reply(),
                helped);
    }
}
