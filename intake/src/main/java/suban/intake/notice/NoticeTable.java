package suban.intake.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;
import suban.storage.vault.Vault;
import suban.storage.vault.VaultException;

/** Notices as rows, address and text sealed. Every method is part of the caller's transaction. */
public final class NoticeTable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPEN = "state IN ('PENDING', 'FAILED')";

    private final Vault vault;

    public NoticeTable(Vault vault) {
        this.vault = vault;
    }

    /** @param period when what it is about came in: its content can be read as long as that */
    void add(Handle handle, Notice notice, Instant period) {
        handle.createUpdate("""
                        INSERT INTO notice (id, concern, event, kind, channel, language, state, attempts, created_at,
                            not_before, good_until, sealed)
                        VALUES (:id, :concern, :event, :kind, :channel, :language, :state, 0, :created,
                            :notBefore, :goodUntil, :sealed)
                        """)
                .bind("id", notice.id())
                .bind("concern", notice.concern())
                .bind("event", notice.event())
                .bind("kind", notice.kind().name())
                .bind("channel", notice.channel().name())
                .bind("language", notice.language().code())
                .bind("state", notice.state().name())
                .bind("created", notice.created().toEpochMilli())
                .bind("notBefore", notice.notBefore().toEpochMilli())
                .bind(
                        "goodUntil",
                        notice.goodUntil() == null ? null : notice.goodUntil().toEpochMilli())
                .bind("sealed", seal(notice, period))
                .execute();
    }

    Optional<Notice> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM notice WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> notice(row))
                .findOne();
    }

    /** Oldest first. */
    public List<Notice> listFor(Handle handle, String concern) {
        return handle.createQuery("SELECT * FROM notice WHERE concern = :concern ORDER BY id")
                .bind("concern", concern)
                .map((row, context) -> notice(row))
                .list();
    }

    /** Newest first, from the one after {@code before}. */
    List<Notice> list(Handle handle, @Nullable NoticeState state, @Nullable String before, int limit) {
        String where = (state == null ? "" : " AND state = :state") + (before == null ? "" : " AND id < :before");
        var query = handle.createQuery("SELECT * FROM notice WHERE 1 = 1" + where + " ORDER BY id DESC LIMIT :limit")
                .bind("limit", limit);
        if (state != null) query.bind("state", state.name());
        if (before != null) query.bind("before", before);
        return query.map((row, context) -> notice(row)).list();
    }

    /** Codes, for which somebody waits, before all else. */
    List<Notice> listDue(Handle handle, Instant now, boolean onlyCodes, int limit) {
        return handle.createQuery("SELECT * FROM notice WHERE " + OPEN + " AND not_before <= :now"
                        + (onlyCodes ? " AND kind = 'CODE'" : "")
                        + " ORDER BY CASE WHEN kind = 'CODE' THEN 0 ELSE 1 END, not_before, id LIMIT :limit")
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> notice(row))
                .list();
    }

    void sent(Handle handle, String id, Instant at) {
        handle.createUpdate("UPDATE notice SET state = 'SENT', attempts = attempts + 1, sent_at = :at WHERE id = :id")
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /** What tells of an event is not sent, unless it was already. */
    void takeBack(Handle handle, String event) {
        handle.createUpdate("UPDATE notice SET state = 'SUPPRESSED' WHERE state IN ('PENDING', 'NO_SENDER')"
                        + " AND event = :event")
                .bind("event", event)
                .execute();
    }

    void failed(Handle handle, String id, Instant next) {
        handle.createUpdate("UPDATE notice SET state = 'FAILED', attempts = attempts + 1, not_before = :next"
                        + " WHERE id = :id AND " + OPEN)
                .bind("next", next.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /** @param tried whether that took another attempt */
    void giveUp(Handle handle, String id, boolean tried) {
        handle.createUpdate(
                        "UPDATE notice SET state = 'GIVEN_UP', attempts = attempts + :tried WHERE id = :id AND " + OPEN)
                .bind("tried", tried ? 1 : 0)
                .bind("id", id)
                .execute();
    }

    int leaveToStaff(Handle handle) {
        return handle.execute("UPDATE notice SET state = 'NO_SENDER' WHERE " + OPEN);
    }

    /** Codes that opened what they could are of no use to anybody. */
    int removeCodes(Handle handle, Instant before) {
        return handle.createUpdate("DELETE FROM notice WHERE kind = 'CODE' AND good_until < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    boolean anyOf(Handle handle, String concern, NoticeKind kind) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM notice WHERE concern = :concern AND kind = :kind)")
                .bind("concern", concern)
                .bind("kind", kind.name())
                .mapTo(Boolean.class)
                .one();
    }

    /** Blanks address and text; that a notice was made and when it was sent stays. What waits is not sent any more. */
    public void erase(Handle handle, String concern) {
        handle.createUpdate("UPDATE notice SET sealed = NULL, state = CASE WHEN " + OPEN
                        + " THEN 'SUPPRESSED' ELSE state END WHERE concern = :concern")
                .bind("concern", concern)
                .execute();
    }

    private byte @Nullable [] seal(Notice notice, Instant period) {
        if (notice.content() == null) return null;
        try {
            return vault.seal(period, belongsTo(notice.id()), JSON.writeValueAsBytes(notice.content()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Notice notice(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Notice(
                id,
                row.getString("concern"),
                row.getString("event"),
                NoticeKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                Language.find(row.getString("language")).orElse(Language.ZH),
                NoticeState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("not_before")),
                instant(row, "good_until"),
                instant(row, "sent_at"),
                content(id, row.getBytes("sealed")));
    }

    /** Null when erased, and when its month was destroyed. */
    private Notice.@Nullable Content content(String id, byte @Nullable [] sealed) {
        if (sealed == null) return null;
        try {
            return JSON.readValue(vault.open(belongsTo(id), sealed), Notice.Content.class);
        } catch (VaultException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static String belongsTo(String id) {
        return "notice " + id;
    }
}
