package suban.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Masking;
import suban.intake.photos.PhotoStore;
import suban.models.text.FoldedText;

/** Concerns and their contacts as rows. Every method is part of the caller's transaction. */
final class ConcernStore {
    private final HandOverStore handOvers = new HandOverStore();
    private final PhotoStore photos;

    ConcernStore(PhotoStore photos) {
        this.photos = photos;
    }

    /** A filed concern's row, and the request it came with. */
    record Filed(
            FiledConcern concern,
            @Nullable String key,
            @Nullable String fingerprint) {}

    /** What a key was used for. */
    record Used(String trackingCode, String fingerprint) {}

    /** Adds a concern unless its key or its tracking code is taken; says whether it did. */
    boolean add(Handle handle, Filed filed) {
        FiledConcern concern = filed.concern();
        int added = bindHandling(handle.createUpdate("""
                                INSERT INTO concern (id, tracking_code, idempotency_key, fingerprint, revision, state, origin,
                                    understood, confirmed, title, kind, service, department, district, street, place,
                                    happened_from, happened_until, urgency, words, search_text, language, conversation,
                                    created_at, due_at)
                                VALUES (:id, :code, :key, :fingerprint, :revision, :state, :origin,
                                    :understood, :confirmed, :title, :kind, :service, :department, :district, :street, :place,
                                    :from, :until, :urgency, :words, :search, :language, :conversation,
                                    :created, :due)
                                ON CONFLICT DO NOTHING
                                """), concern)
                .bind("code", concern.trackingCode())
                .bind("key", filed.key())
                .bind("fingerprint", filed.fingerprint())
                .bind("revision", concern.revision())
                .bind("origin", concern.origin().name())
                .bind("understood", ConcernJson.writeConcern(concern.understood()))
                .bind("confirmed", ConcernJson.writeConcern(concern.confirmed()))
                .bind("words", concern.text())
                .bind("language", concern.language().code())
                .bind("conversation", concern.conversation())
                .bind("created", concern.created().toEpochMilli())
                .execute();
        Contact contact = concern.contact();
        if (added == 1 && contact != null && !contact.isEmpty()) addContact(handle, concern.id(), contact);
        return added == 1;
    }

    /** Writes state, fields and due instant if the revision is still the expected one; says whether it was. */
    boolean update(Handle handle, FiledConcern concern, int expectedRevision) {
        return bindHandling(handle.createUpdate("""
                                        UPDATE concern SET revision = revision + 1, state = :state, title = :title, kind = :kind,
                                            service = :service, department = :department, district = :district, street = :street,
                                            place = :place, happened_from = :from, happened_until = :until, urgency = :urgency,
                                            search_text = :search, due_at = :due
                                        WHERE id = :id AND revision = :expected
                                        """), concern)
                        .bind("expected", expectedRevision)
                        .execute()
                == 1;
    }

    /** Replaces what was said, for a hand-over whose conversation went on. */
    void updateWords(Handle handle, FiledConcern concern) {
        handle.createUpdate("UPDATE concern SET words = :words, search_text = :search WHERE id = :id")
                .bind("words", concern.text())
                .bind("search", searchText(concern))
                .bind("id", concern.id())
                .execute();
    }

    Optional<Used> findUsed(Handle handle, String key) {
        return handle.createQuery("SELECT tracking_code, fingerprint FROM concern WHERE idempotency_key = :key")
                .bind("key", key)
                .map((row, context) -> new Used(row.getString(1), row.getString(2)))
                .findOne();
    }

    Optional<String> findId(Handle handle, TrackingCode code) {
        return handle.createQuery("SELECT id FROM concern WHERE tracking_code = :code")
                .bind("code", code.text())
                .mapTo(String.class)
                .findOne();
    }

    /** The newest hand-over of a conversation that a person has not finished. */
    Optional<String> findOpenHandOver(Handle handle, String conversation) {
        return handle.createQuery("""
                        SELECT id FROM concern
                        WHERE conversation = :conversation AND origin = 'HANDOVER' AND state IN ('RECEIVED', 'ACCEPTED')
                        ORDER BY created_at DESC, id DESC LIMIT 1
                        """)
                .bind("conversation", conversation)
                .mapTo(String.class)
                .findOne();
    }

    Optional<FiledConcern> find(Handle handle, String id) {
        return handle.createQuery("""
                        SELECT concern.*, contact.name AS contact_name, contact.phone AS contact_phone,
                            contact.email AS contact_email
                        FROM concern LEFT JOIN concern_contact contact ON contact.concern = concern.id
                        WHERE concern.id = :id
                        """)
                .bind("id", id)
                .map((row, context) -> concern(row))
                .findOne()
                .map(concern -> concern.with(
                        photos.listIds(handle, id), handOvers.find(handle, id).orElse(null)));
    }

    private static void addContact(Handle handle, String concern, Contact contact) {
        handle.createUpdate(
                        "INSERT INTO concern_contact (concern, name, phone, email) VALUES (:concern, :name, :phone, :email)")
                .bind("concern", concern)
                .bind("name", contact.name())
                .bind("phone", contact.phone())
                .bind("email", contact.email())
                .execute();
    }

    private static <S extends SqlStatement<S>> S bindHandling(S statement, FiledConcern concern) {
        Handling h = concern.handling();
        return statement
                .bind("id", concern.id())
                .bind("state", concern.state().name())
                .bind("title", h.title())
                .bind("kind", h.kind())
                .bind("service", h.service())
                .bind("department", h.department())
                .bind("district", h.district())
                .bind("street", h.street())
                .bind("place", h.place())
                .bind("from", millis(h.from()))
                .bind("until", millis(h.until()))
                .bind("urgency", h.urgency())
                .bind("search", searchText(concern))
                .bind("due", concern.due().toEpochMilli());
    }

    private static String searchText(FiledConcern concern) {
        String place = concern.handling().place();
        // Whoever searches for a number must not learn whether it is there.
        String words = concern.handling().title() + "\n" + concern.text() + "\n" + (place == null ? "" : place);
        return FoldedText.of(Masking.mask(words)).text();
    }

    private static FiledConcern concern(ResultSet row) throws SQLException {
        Contact contact = new Contact(
                row.getString("contact_name"), row.getString("contact_phone"), row.getString("contact_email"));
        return new FiledConcern(
                row.getString("id"),
                row.getString("tracking_code"),
                row.getInt("revision"),
                ConcernState.valueOf(row.getString("state")),
                Origin.valueOf(row.getString("origin")),
                ConcernJson.readConcern(row.getString("understood")),
                ConcernJson.readConcern(row.getString("confirmed")),
                ConcernRows.handling(row),
                row.getString("words"),
                ConcernRows.language(row),
                contact.isEmpty() ? null : contact,
                ConcernRows.instant(row, "created_at"),
                ConcernRows.instant(row, "due_at"),
                row.getString("conversation"),
                List.of(),
                null);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
