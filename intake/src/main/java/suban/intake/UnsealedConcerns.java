package suban.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Identifiers;
import suban.storage.Database;
import suban.storage.vault.IdentifierTable;
import suban.storage.vault.Unsealed;
import suban.storage.vault.Vault;

/** Concerns and their events that an earlier version wrote in the clear. */
public final class UnsealedConcerns {
    private final Vault vault;
    private final EventStore events;
    private final IdentifierTable identifiers;

    private UnsealedConcerns(Vault vault) {
        this.vault = vault;
        events = new EventStore(vault);
        identifiers = new IdentifierTable(vault);
    }

    /** Seals them; does nothing where there are none. Before anything reads or files concerns. */
    public static void seal(Database database, Vault vault) {
        UnsealedConcerns unsealed = new UnsealedConcerns(vault);
        Unsealed concerns = new Unsealed(database, "unsealed_concern");
        Unsealed events = new Unsealed(database, "unsealed_event");
        if (concerns.seal(unsealed::concern) | events.seal(unsealed::event)) {
            database.scrub();
            concerns.drop();
            events.drop();
        }
    }

    private void concern(Handle handle, Unsealed.Row row) throws SQLException {
        ResultSet columns = row.columns();
        Instant created = ConcernRows.instant(columns, "created_at");
        Contact contact =
                new Contact(columns.getString("name"), columns.getString("phone"), columns.getString("email"));
        ConcernContent content = new ConcernContent(
                columns.getString("words"),
                ConcernJson.readConcern(columns.getString("understood")),
                ConcernJson.readConcern(columns.getString("confirmed")),
                contact.isEmpty() ? null : contact);
        String fingerprint = columns.getString("fingerprint");
        handle.createUpdate("""
                        UPDATE concern SET sealed = :sealed, confidence = :confidence, fingerprint = :fingerprint
                        WHERE id = :id
                        """)
                .bind("sealed", content.seal(vault, row.id(), created))
                .bind("confidence", content.confidence())
                .bind("fingerprint", fingerprint == null ? null : vault.mac("fingerprint", fingerprint))
                .bind("id", row.id())
                .execute();
        searchAnew(handle, row.id(), content.words());
        Set<String> told = new LinkedHashSet<>(Identifiers.of(content.words()));
        told.addAll(contact.identifiers());
        identifiers.add(handle, "concern " + row.id(), told);
        handOver(handle, row.id(), created, columns.getString("transcript"), columns.getString("answer"));
    }

    /** Earlier versions searched in unmasked words. */
    private static void searchAnew(Handle handle, String id, String words) {
        record Shown(String title, @Nullable String place) {}
        Shown shown = handle.createQuery("SELECT title, place FROM concern WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Shown(row.getString(1), row.getString(2)))
                .one();
        SearchIndex.of(handle).replace(handle, id, ConcernStore.searchText(shown.title(), words, shown.place()));
    }

    private void handOver(
            Handle handle, String id, Instant created, @Nullable String transcript, @Nullable String answer) {
        if (transcript == null) return;
        HandOverStore.Said said = new HandOverStore.Said(ConcernJson.readTranscript(transcript), answer);
        handle.createUpdate("UPDATE hand_over SET sealed = :sealed WHERE concern = :id")
                .bind("sealed", vault.seal(created, HandOverStore.belongsTo(id), ConcernJson.bytes(said)))
                .bind("id", id)
                .execute();
    }

    private void event(Handle handle, Unsealed.Row row) throws SQLException {
        ResultSet columns = row.columns();
        List<Change> changes = ConcernJson.readChanges(columns.getString("changes"));
        EventStore.Written written = new EventStore.Written(columns.getString("note"), changes);
        byte[] sealed = events.seal(ConcernRows.instant(columns, "created_at"), row.id(), written);
        handle.createUpdate("UPDATE concern_event SET sealed = :sealed WHERE id = :id")
                .bind("sealed", Objects.requireNonNull(sealed))
                .bind("id", row.id())
                .execute();
    }
}
