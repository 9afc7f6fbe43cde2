package suban.staff;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sessions as rows, found by the digest of their token. Every method is part of the caller's transaction. */
final class SessionTable {
    record Row(StaffAccount account, Instant created, Instant seen) {}

    void add(Handle handle, String digest, String account, Instant now) {
        handle.createUpdate("""
                        INSERT INTO staff_session (digest, account, created_at, seen_at)
                        VALUES (:digest, :account, :now, :now)
                        """)
                .bind("digest", digest)
                .bind("account", account)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    Optional<Row> find(Handle handle, String digest) {
        return handle.createQuery("""
                        SELECT account.*, session.created_at AS session_created, session.seen_at
                        FROM staff_session session JOIN staff_account account ON account.name = session.account
                        WHERE session.digest = :digest
                        """)
                .bind("digest", digest)
                .map((row, context) -> new Row(
                        AccountTable.account(row),
                        Instant.ofEpochMilli(row.getLong("session_created")),
                        Instant.ofEpochMilli(row.getLong("seen_at"))))
                .findOne();
    }

    void touch(Handle handle, String digest, Instant now) {
        handle.createUpdate("UPDATE staff_session SET seen_at = :now WHERE digest = :digest")
                .bind("now", now.toEpochMilli())
                .bind("digest", digest)
                .execute();
    }

    void remove(Handle handle, String digest) {
        handle.createUpdate("DELETE FROM staff_session WHERE digest = :digest")
                .bind("digest", digest)
                .execute();
    }

    void removeAll(Handle handle, String account) {
        handle.createUpdate("DELETE FROM staff_session WHERE account = :account")
                .bind("account", account)
                .execute();
    }

    int removeExpired(Handle handle, Instant createdBefore, Instant seenBefore) {
        return handle.createUpdate("DELETE FROM staff_session WHERE created_at <= :created OR seen_at <= :seen")
                .bind("created", createdBefore.toEpochMilli())
                .bind("seen", seenBefore.toEpochMilli())
                .execute();
    }
}
