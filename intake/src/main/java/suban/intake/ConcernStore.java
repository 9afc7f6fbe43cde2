package suban.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Identifiers;
import suban.classifier.privacy.Masking;
import suban.intake.photos.PhotoStore;
import suban.models.text.FoldedText;
import suban.storage.vault.IdentifierTable;
import suban.storage.vault.Vault;

/** Concerns as rows, what residents said in them sealed. Every method is part of the caller's transaction. */
final class ConcernStore {
    private final Vault vault;
    private final IdentifierTable identifiers;
    private final HandOverStore handOvers;
    private final PhotoStore photos;
    private final @Nullable Watch watch;
    private final FurtherUnits units = new FurtherUnits();

    /** To read and to erase, which needs no rules. */
    ConcernStore(Vault vault, PhotoStore photos) {
        this(vault, photos, null);
    }

    /** @param rules that say when the clock looks at what is written */
    ConcernStore(Vault vault, PhotoStore photos, @Nullable IntakeRules rules) {
        this.vault = vault;
        watch = rules == null ? null : new Watch(rules);
        this.photos = photos;
        identifiers = new IdentifierTable(vault);
        handOvers = new HandOverStore(vault);
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
        ConcernContent content = ConcernContent.of(concern);
        int added = bindHandling(handle.createUpdate("""
                                INSERT INTO concern (id, tracking_code, idempotency_key, fingerprint, revision, state, origin,
                                    sealed, confidence, title, kind, service, department, district, street, place,
                                    happened_from, happened_until, urgency, search_text, language, conversation,
                                    created_at, due_at, touched_at, split_from, watch_at, private)
                                VALUES (:id, :code, :key, :fingerprint, :revision, :state, :origin,
                                    :sealed, :confidence, :title, :kind, :service, :department, :district, :street, :place,
                                    :from, :until, :urgency, :search, :language, :conversation,
                                    :created, :due, :created, :splitFrom, :watch, :private)
                                ON CONFLICT DO NOTHING
                                """), concern)
                .bind("code", concern.trackingCode())
                .bind("key", filed.key())
                .bind("fingerprint", filed.fingerprint())
                .bind("revision", concern.revision())
                .bind("origin", concern.origin().name())
                .bind("sealed", content.seal(vault, concern.id(), concern.created()))
                .bind("confidence", content.confidence())
                .bind("language", concern.language().code())
                .bind("conversation", concern.conversation())
                .bind("created", concern.created().toEpochMilli())
                .bind("search", searchText(concern))
                .bind("splitFrom", concern.course().splitFrom())
                .bind("watch", millis(watch(concern, concern.created())))
                .bind("private", concern.isPrivate() ? 1 : 0)
                .execute();
        if (added == 1) {
            identify(handle, concern);
            SearchIndex.of(handle).add(handle, concern.id(), searchText(concern));
        }
        return added == 1;
    }

    /**
     * Writes state, fields, due instant and course if the revision is still the expected one; says whether it was.
     *
     * @param at when that happened
     */
    boolean update(Handle handle, FiledConcern concern, int expectedRevision, Instant at) {
        Course course = concern.course();
        boolean updated = bindHandling(handle.createUpdate("""
                                        UPDATE concern SET revision = revision + 1, state = :state, title = :title, kind = :kind,
                                            service = :service, department = :department, district = :district, street = :street,
                                            place = :place, happened_from = :from, happened_until = :until, urgency = :urgency,
                                            due_at = :due, touched_at = :at, owner = :owner,
                                            stopped_at = :stopped, extension_hours = :extension, reopened = :reopened,
                                            stars = :stars, merged_into = :mergedInto, escalation = :escalation, watch_at = :watch
                                        WHERE id = :id AND revision = :expected
                                        """), concern)
                        .bind("expected", expectedRevision)
                        .bind("at", at.toEpochMilli())
                        .bind("owner", course.owner())
                        .bind("stopped", millis(course.stopped()))
                        .bind("extension", course.extensionHours())
                        .bind("reopened", course.reopened())
                        .bind("stars", course.stars())
                        .bind("mergedInto", course.mergedInto())
                        .bind("escalation", course.escalation())
                        .bind("watch", millis(watch(concern, at)))
                        .execute()
                == 1;
        if (updated) {
            units.put(handle, concern.id(), course.furtherUnits());
            SearchIndex.of(handle).replace(handle, concern.id(), searchText(concern));
        }
        return updated;
    }

    /** Replaces what was said, for a hand-over whose conversation went on. */
    void updateWords(Handle handle, FiledConcern concern) {
        handle.createUpdate("UPDATE concern SET sealed = :sealed WHERE id = :id")
                .bind("sealed", ConcernContent.of(concern).seal(vault, concern.id(), concern.created()))
                .bind("id", concern.id())
                .execute();
        SearchIndex.of(handle).replace(handle, concern.id(), searchText(concern));
        identify(handle, concern);
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
                        WHERE conversation = :conversation AND origin = 'HANDOVER' AND state IN ('RECEIVED', 'REVIEWED', 'RETURNED', 'REOPENED')
                        ORDER BY created_at DESC, id DESC LIMIT 1
                        """)
                .bind("conversation", conversation)
                .mapTo(String.class)
                .findOne();
    }

    Optional<FiledConcern> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM concern WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> concern(row, units.list(handle, id)))
                .findOne()
                .map(concern -> concern.with(
                        photos.listIds(handle, id), handOvers.find(handle, id).orElse(null)));
    }

    /** Sets the owner if there is none yet, or if it is still the previous one; says whether it was. */
    boolean claim(Handle handle, String id, @Nullable String by, String previously) {
        return handle.createUpdate(
                                "UPDATE concern SET owner = :by WHERE id = :id AND (owner IS NULL OR owner = :previously)")
                        .bind("by", by)
                        .bind("id", id)
                        .bind("previously", previously)
                        .execute()
                == 1;
    }

    /** Sets the owner, whoever it was; says whether there is such a concern. */
    boolean assign(Handle handle, String id, String to) {
        return handle.createUpdate("UPDATE concern SET owner = :to WHERE id = :id")
                        .bind("to", to)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** How many concerns in these states each owner has, by the name of the account. */
    Map<String, Long> countByOwner(Handle handle, List<ConcernState> states) {
        Map<String, Long> counts = new HashMap<>();
        handle.createQuery("""
                        SELECT owner, COUNT(*) FROM concern
                        WHERE owner IS NOT NULL AND state IN (<states>) GROUP BY owner
                        """)
                .bindList("states", states.stream().map(Enum::name).toList())
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Ids of the concerns that the clock has to look at, longest overdue first. */
    List<String> listWatched(Handle handle, Instant now, int limit) {
        return handle.createQuery(
                        "SELECT id FROM concern WHERE watch_at IS NOT NULL AND watch_at <= :now ORDER BY watch_at LIMIT :limit")
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    void unwatch(Handle handle, String id) {
        handle.createUpdate("UPDATE concern SET watch_at = NULL WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    /** Ids of the concerns that a concern was split into, in that order. */
    List<String> listParts(Handle handle, String id) {
        return handle.createQuery("SELECT id FROM concern WHERE split_from = :id ORDER BY id")
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    /** Ids of the concerns that a concern has taken along. */
    List<String> listMerged(Handle handle, String id) {
        return handle.createQuery("SELECT id FROM concern WHERE merged_into = :id ORDER BY id")
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    /** Ids of the concerns in which one of these was told, oldest first. */
    List<String> listByIdentifiers(Handle handle, Set<String> told) {
        return identifiers.find(handle, "concern", told);
    }

    /** Blanks everything that the resident said; what became of the concern stays. */
    void erase(Handle handle, String id, Instant at) {
        SearchIndex.of(handle).replace(handle, id, "");
        handle.createUpdate("""
                        UPDATE concern SET revision = revision + 1, sealed = NULL, title = '', place = NULL,
                            idempotency_key = NULL, fingerprint = NULL, conversation = NULL, erased_at = :at, watch_at = NULL
                        WHERE id = :id
                        """).bind("at", at.toEpochMilli()).bind("id", id).execute();
        identifiers.remove(handle, subject(id));
    }

    private void identify(Handle handle, FiledConcern concern) {
        Contact contact = concern.contact();
        Set<String> told = new LinkedHashSet<>(Identifiers.of(concern.text()));
        if (contact != null) told.addAll(contact.identifiers());
        identifiers.add(handle, subject(concern.id()), told);
    }

    private static String subject(String concern) {
        return "concern " + concern;
    }

    private static <S extends SqlStatement<S>> S bindHandling(S statement, FiledConcern concern) {
        Handling h = concern.listed();
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
                .bind("due", concern.due().toEpochMilli());
    }

    private static String searchText(FiledConcern concern) {
        Handling listed = concern.listed();
        String words = concern.isPrivate() ? concern.masking().apply(concern.text()) : concern.text();
        return searchText(listed.title(), words, listed.place());
    }

    /** Whoever searches for a number must not learn whether it is there. */
    static String searchText(String title, String words, @Nullable String place) {
        return FoldedText.of(Masking.mask(title + "\n" + words + "\n" + (place == null ? "" : place)))
                .text();
    }

    private FiledConcern concern(ResultSet row, List<String> furtherUnits) throws SQLException {
        String id = row.getString("id");
        ConcernContent content = ConcernContent.open(vault, id, row.getBytes("sealed"));
        return new FiledConcern(
                id,
                row.getString("tracking_code"),
                row.getInt("revision"),
                ConcernState.valueOf(row.getString("state")),
                Origin.valueOf(row.getString("origin")),
                content.understood(),
                content.confirmed(),
                ConcernRows.handling(row),
                content.words(),
                ConcernRows.language(row),
                content.contact(),
                ConcernRows.instant(row, "created_at"),
                ConcernRows.instant(row, "due_at"),
                row.getString("conversation"),
                List.of(),
                null,
                ConcernRows.findInstant(row, "erased_at"),
                ConcernRows.course(row, furtherUnits),
                ConcernRows.instant(row, "touched_at"),
                row.getInt("private") == 1);
    }

    private @Nullable Instant watch(FiledConcern concern, Instant now) {
        if (watch == null) throw new IllegalStateException("opened without rules, to read only");
        return watch.next(concern, now);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
