package suban.chatbot.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import suban.chatbot.reply.Reply;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.Ids;

/** Keeps conversations. Every method returns after its change is on disk. Thread-safe. */
public final class ConversationStore {
    private static final String TURN_COLUMNS = "id, conversation_id, at, message, masked_message, reply, helped";

    private final Database database;
    private final Clock clock;
    private final ReplyJson json = new ReplyJson();

    public ConversationStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Opens a conversation. */
    public Conversation start(@Nullable Language language) {
        Conversation conversation = new Conversation(Ids.next(), language, Instant.ofEpochMilli(clock.millis()), null);
        database.write(handle -> handle.createUpdate(
                        "INSERT INTO conversation (id, language, started_at) VALUES (:id, :language, :at)")
                .bind("id", conversation.id())
                .bind("language", language == null ? null : language.code())
                .bind("at", conversation.startedAt().toEpochMilli())
                .execute());
        return conversation;
    }

    public Optional<Conversation> find(String id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT id, language, started_at, handover FROM conversation WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> conversation(row))
                .findOne());
    }

    /** Records a turn of a conversation that is there. Its message holds no NUL and no half of a surrogate pair. */
    public void record(Turn turn) {
        String reply = json.write(turn.reply());
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO turn (id, conversation_id, at, message, masked_message, decision, confidence,
                                          language, reply)
                        VALUES (:id, :conversation, :at, :message, :masked, :decision, :confidence, :language, :reply)
                        """)
                .bind("id", turn.id())
                .bind("conversation", turn.conversation())
                .bind("at", turn.at().toEpochMilli())
                .bind("message", turn.message())
                .bind("masked", turn.masked())
                .bind("decision", turn.reply().decision().name())
                .bind("confidence", turn.reply().confidence())
                .bind("language", turn.reply().language().code())
                .bind("reply", reply)
                .execute());
    }

    /** All turns of a conversation, oldest first: the transcript. Empty if there is no such conversation. */
    public List<Turn> listTurns(String conversation) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + TURN_COLUMNS + " FROM turn WHERE conversation_id = :conversation ORDER BY id")
                .bind("conversation", conversation)
                .map(this::turn)
                .list());
    }

    public Optional<Turn> findTurn(String conversation, String turn) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + TURN_COLUMNS + " FROM turn WHERE conversation_id = :conversation AND id = :id")
                .bind("conversation", conversation)
                .bind("id", turn)
                .map(this::turn)
                .findOne());
    }

    /** The newest turns of all conversations, newest first; only those with one decision if given. */
    public List<Turn> listLatest(@Nullable String decision, int limit) {
        String only = decision == null ? "" : " WHERE decision = :decision";
        return database.read(handle -> {
            Query query = handle.createQuery(
                            "SELECT " + TURN_COLUMNS + " FROM turn" + only + " ORDER BY at DESC, id DESC LIMIT :limit")
                    .bind("limit", limit);
            if (decision != null) query.bind("decision", decision);
            return query.map(this::turn).list();
        });
    }

    /**
     * Records what the resident said about a reply; a later word replaces an earlier one.
     *
     * @return whether there is such a turn
     */
    public boolean recordFeedback(String conversation, String turn, boolean helped) {
        return database.write(handle -> handle.createUpdate(
                                "UPDATE turn SET helped = :helped WHERE conversation_id = :conversation AND id = :id")
                        .bind("helped", helped ? 1 : 0)
                        .bind("conversation", conversation)
                        .bind("id", turn)
                        .execute())
                == 1;
    }

    /** Records which intake item has the conversation, or with null that the person has given it back to the bot. */
    public void recordHandOver(String conversation, @Nullable String item) {
        database.write(handle -> handle.createUpdate("UPDATE conversation SET handover = :item WHERE id = :id")
                .bind("item", item)
                .bind("id", conversation)
                .execute());
    }

    private static Conversation conversation(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return new Conversation(
                row.getString("id"),
                language == null ? null : Language.find(language).orElse(null),
                Instant.ofEpochMilli(row.getLong("started_at")),
                row.getString("handover"));
    }

    private Turn turn(ResultSet row, StatementContext context) throws SQLException {
        Reply reply = json.read(row.getString("reply"));
        int feedback = row.getInt("helped");
        Boolean helped = row.wasNull() ? null : feedback == 1;
        return new Turn(
                row.getString("id"),
                row.getString("conversation_id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("message"),
                row.getString("masked_message"),
                reply,
                helped);
    }
}
