package suban.intake;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The history of concerns. There is no way to change or remove an event. */
final class EventStore {

    /** @param revision of the concern after the event; events are ordered by it */
    void add(Handle handle, String concern, int revision, Event event) {
        handle.createUpdate("""
                        INSERT INTO concern_event (id, concern, revision, at, actor, kind, state, note, changes)
                        VALUES (:id, :concern, :revision, :at, :actor, :kind, :state, :note, :changes)
                        """)
                .bind("id", event.id())
                .bind("concern", concern)
                .bind("revision", revision)
                .bind("at", event.at().toEpochMilli())
                .bind("actor", event.actor())
                .bind("kind", event.kind())
                .bind("state", event.state().name())
                .bind("note", event.note())
                .bind("changes", ConcernJson.write(event.changes()))
                .execute();
    }

    /** Oldest first. */
    List<Event> list(Handle handle, String concern) {
        return handle.createQuery("SELECT * FROM concern_event WHERE concern = :concern ORDER BY revision, id")
                .bind("concern", concern)
                .map((row, context) -> new Event(
                        row.getString("id"),
                        ConcernRows.instant(row, "at"),
                        row.getString("actor"),
                        row.getString("kind"),
                        ConcernState.valueOf(row.getString("state")),
                        row.getString("note"),
                        ConcernJson.readChanges(row.getString("changes"))))
                .list();
    }
}
