package suban.chatbot.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.Ids;
import suban.storage.vault.Unsealed;
import suban.storage.vault.Vault;

/** Keeps conversations. Every method returns after its change is on disk. Thread-safe. */
public final class ConversationStore {
    private final Database database;
    private final Clock clock;
    private final TurnTable turns;

    private ConversationStore(Database database, Vault vault, Clock clock) {
        this.database = database;
        this.clock = clock;
        turns = new TurnTable(vault);
    }

    /** Opens the store, and seals what earlier versions left unsealed. */
    public static ConversationStore open(Database database, Vault vault, Clock clock) {
        ConversationStore store = new ConversationStore(database, vault, clock);
        Unsealed turns = new Unsealed(database, "unsealed_turn");
        if (turns.seal(store.turns::seal)) {
            database.scrub();
            turns.drop();
        }
        return store;
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

    /** A conversation that was not erased. */
    public Optional<Conversation> find(String id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT id, language, started_at, handover FROM conversation WHERE id = :id AND erased_at IS NULL")
                .bind("id", id)
                .map((row, context) -> conversation(row))
                .findOne());
    }

    /**
     * Records a turn. Its message holds no NUL and no half of a surrogate pair.
     *
     * @return whether its conversation is there, and not erased
     */
    public boolean record(Turn turn) {
        return database.write(handle -> turns.add(handle, turn));
    }

    /** All turns of a conversation, oldest first: the transcript. Empty if there is no such conversation. */
    public List<Turn> listTurns(String conversation) {
        return database.read(handle -> turns.list(handle, conversation));
    }

    public Optional<Turn> findTurn(String conversation, String turn) {
        return database.read(handle -> turns.find(handle, conversation, turn));
    }

    /**
     * Conversations in which one of these was told.
     *
     * @param identifiers as {@link suban.classifier.privacy.Identifiers#of} gives them
     */
    public List<String> listByIdentifiers(Set<String> identifiers) {
        return database.read(handle -> turns.listConversations(handle, identifiers));
    }

    /** Conversations in which nothing was said since then, and which are not erased; those that began first come first. */
    public List<String> listQuietSince(Instant then, int limit) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id FROM conversation WHERE erased_at IS NULL AND started_at < :then
                            AND NOT EXISTS (SELECT 1 FROM turn WHERE conversation_id = conversation.id AND at >= :then)
                        ORDER BY started_at LIMIT :limit
                        """)
                .bind("then", then.toEpochMilli())
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** How many those are. */
    public long countQuietSince(Instant then) {
        return database.read(handle -> handle.createQuery("""
                        SELECT COUNT(*) FROM conversation WHERE erased_at IS NULL AND started_at < :then
                            AND NOT EXISTS (SELECT 1 FROM turn WHERE conversation_id = conversation.id AND at >= :then)
                        """)
                .bind("then", then.toEpochMilli())
                .mapTo(Long.class)
                .one());
    }

    /** Blanks what was said; when it was said and what was decided stays. */
    public void erase(String conversation) {
        database.write(handle -> {
            turns.erase(handle, conversation);
            return handle.createUpdate("UPDATE conversation SET erased_at = :now WHERE id = :id")
                    .bind("now", clock.millis())
                    .bind("id", conversation)
                    .execute();
        });
    }

    /** Whether anything said in this time is still there. */
    public boolean anyKept(Instant from, Instant until) {
        return database.read(handle -> turns.anyKept(handle, from, until));
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
}
