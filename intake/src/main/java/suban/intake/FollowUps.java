package suban.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.intake.notice.NoticeKind;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.vault.Vault;

/**
 * Asks some weeks after a concern was closed whether it is still as it should be: once for each concern. Run daily; a run
 * that comes again asks nobody twice. Thread-safe.
 */
public final class FollowUps {
    /** After closing. */
    static final Duration AFTER = Duration.ofDays(21);
    /** Whatever was closed longer ago is not asked about: the service was away, or is new. */
    private static final Duration AT_MOST_AFTER = Duration.ofDays(35);

    private static final int BATCH = 200;
    private static final int MOST_IN_A_RUN = 10_000;

    private final Database database;
    private final Notices notices;
    private final ConcernStore concerns;

    public FollowUps(Database database, Vault vault, PhotoStore photos, Notices notices) {
        this.database = database;
        this.notices = notices;
        concerns = new ConcernStore(vault, photos);
    }

    private record Closed(String id, long at) {}

    /** @return how many concerns are asked about now */
    public int run(Instant now) {
        int asked = 0;
        @Nullable Closed last = null;
        for (int seen = 0; seen < MOST_IN_A_RUN; seen += BATCH) {
            List<Closed> batch = list(now, last);
            for (Closed closed : batch) if (ask(closed.id())) asked++;
            if (batch.size() < BATCH) break;
            last = batch.getLast();
        }
        return asked;
    }

    private List<Closed> list(Instant now, @Nullable Closed last) {
        long from = last == null ? now.minus(AT_MOST_AFTER).toEpochMilli() : last.at();
        return database.read(handle -> handle.createQuery("""
                        SELECT id, touched_at FROM concern
                        WHERE erased_at IS NULL AND state = 'CLOSED' AND touched_at <= :until
                            AND (touched_at > :from OR touched_at = :from AND id > :id)
                            AND NOT EXISTS (
                                SELECT 1 FROM notice WHERE notice.concern = concern.id AND notice.kind = 'STAYS_FIXED')
                        ORDER BY touched_at, id LIMIT :limit
                        """)
                .bind("until", now.minus(AFTER).toEpochMilli())
                .bind("from", from)
                .bind("id", last == null ? "" : last.id())
                .bind("limit", BATCH)
                .map((row, context) -> new Closed(row.getString("id"), row.getLong("touched_at")))
                .list());
    }

    /** Whether its resident was asked, as part of the caller's transaction. */
    static boolean isAsked(Handle handle, String concern) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM notice WHERE concern = :concern AND kind = 'STAYS_FIXED')")
                .bind("concern", concern)
                .mapTo(Boolean.class)
                .one();
    }

    private boolean ask(String id) {
        return database.write(handle -> {
            FiledConcern concern = concerns.find(handle, id).orElseThrow();
            boolean still = concern.state() == ConcernState.CLOSED && concern.contact() != null;
            if (!still || notices.anyOf(handle, id, NoticeKind.STAYS_FIXED)) return false;
            notices.add(handle, concern, NoticeKind.STAYS_FIXED.code());
            return true;
        });
    }
}
