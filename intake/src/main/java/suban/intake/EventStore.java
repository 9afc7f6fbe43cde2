package suban.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.storage.vault.Vault;

/** The history of concerns, notes and changes sealed. There is no way to change or remove an event. */
final class EventStore {
    private final Vault vault;

    EventStore(Vault vault) {
        this.vault = vault;
    }

    /** What was written in an event. */
    record Written(@Nullable String note, List<Change> changes) {
        static final Written NOTHING = new Written(null, List.of());
    }

    /** @param concern as it stands after the event; events are ordered by its revision */
    void add(Handle handle, FiledConcern concern, Event event) {
        handle.createUpdate("""
                        INSERT INTO concern_event (id, concern, revision, at, actor, kind, state, sealed, unit, detail, shown)
                        VALUES (:id, :concern, :revision, :at, :actor, :kind, :state, :sealed, :unit, :detail, :shown)
                        """)
                .bind("id", event.id())
                .bind("concern", concern.id())
                .bind("revision", concern.revision())
                .bind("at", event.at().toEpochMilli())
                .bind("actor", event.actor())
                .bind("kind", event.kind())
                .bind("state", event.state().name())
                .bind("unit", event.unit())
                .bind("detail", event.detail())
                .bind("shown", event.shown() ? 1 : 0)
                .bind("sealed", seal(concern.created(), event.id(), new Written(event.note(), event.changes())))
                .execute();
    }

    /** Oldest first. */
    List<Event> list(Handle handle, String concern) {
        return handle.createQuery("SELECT * FROM concern_event WHERE concern = :concern ORDER BY revision, id")
                .bind("concern", concern)
                .map((row, context) -> event(row))
                .list();
    }

    /** Id of what happened last. */
    String newest(Handle handle, String concern) {
        return handle.createQuery(
                        "SELECT id FROM concern_event WHERE concern = :concern ORDER BY revision DESC, id DESC LIMIT 1")
                .bind("concern", concern)
                .mapTo(String.class)
                .one();
    }

    /** Blanks notes and changes; that something happened, when and by whom stays. */
    void erase(Handle handle, String concern) {
        handle.createUpdate("UPDATE concern_event SET sealed = NULL WHERE concern = :concern")
                .bind("concern", concern)
                .execute();
    }

    /** Null when nothing was written. */
    byte @Nullable [] seal(Instant created, String event, Written written) {
        if (written.equals(Written.NOTHING)) return null;
        return vault.seal(created, belongsTo(event), ConcernJson.bytes(written));
    }

    private Event event(ResultSet row) throws SQLException {
        String id = row.getString("id");
        byte[] sealed = row.getBytes("sealed");
        Written written =
                sealed == null ? Written.NOTHING : ConcernJson.read(vault.open(belongsTo(id), sealed), Written.class);
        return new Event(
                id,
                ConcernRows.instant(row, "at"),
                row.getString("actor"),
                row.getString("kind"),
                ConcernState.valueOf(row.getString("state")),
                written.note(),
                written.changes(),
                row.getString("unit"),
                row.getString("detail"),
                row.getInt("shown") == 1);
    }

    private static String belongsTo(String event) {
        return "event " + event;
    }
}
