package suban.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sessions as rows, found by the digest of their token. Every method is part of the caller's transaction. */
final class SessionTable {
    record Row(StaffAccount account, OpenSession session, boolean verified) {}

    void add(Handle handle, String digest, Row row) {
        OpenSession session = row.session();
        handle.createUpdate("""
                        INSERT INTO staff_session (digest, id, account, created_at, seen_at, address, browser, verified)
                        VALUES (:digest, :id, :account, :created, :seen, :address, :browser, :verified)
                        """)
                .bind("digest", digest)
                .bind("id", session.id())
                .bind("account", row.account().name())
                .bind("created", session.created().toEpochMilli())
                .bind("seen", session.seen().toEpochMilli())
                .bind("address", session.address())
                .bind("browser", session.browser())
                .bind("verified", row.verified() ? 1 : 0)
                .execute();
    }

    Optional<Row> find(Handle handle, String digest) {
        return handle.createQuery("""
                        SELECT account.*, session.id AS session_id, session.created_at AS session_created,
                            session.seen_at, session.address, session.browser, session.verified
                        FROM staff_session session JOIN staff_account account ON account.name = session.account
                        WHERE session.digest = :digest
                        """)
                .bind("digest", digest)
                .map((row, context) -> new Row(AccountTable.account(row), session(row), row.getInt("verified") == 1))
                .findOne();
    }

    /** Those in which everything was done to sign in, the one used last first. */
    List<OpenSession> list(Handle handle, String account, Instant createdAfter, Instant seenAfter) {
        return handle.createQuery("""
                        SELECT id AS session_id, created_at AS session_created, seen_at, address, browser
                        FROM staff_session
                        WHERE account = :account AND created_at > :created AND seen_at > :seen AND verified = 1
                        ORDER BY seen_at DESC, id
                        """)
                .bind("account", account)
                .bind("created", createdAfter.toEpochMilli())
                .bind("seen", seenAfter.toEpochMilli())
                .map((row, context) -> session(row))
                .list();
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

    void removeOne(Handle handle, String account, String id) {
        handle.createUpdate("DELETE FROM staff_session WHERE account = :account AND id = :id")
                .bind("account", account)
                .bind("id", id)
                .execute();
    }

    void removeAll(Handle handle, String account) {
        handle.createUpdate("DELETE FROM staff_session WHERE account = :account")
                .bind("account", account)
                .execute();
    }

    void removeOthers(Handle handle, String account, String id) {
        handle.createUpdate("DELETE FROM staff_session WHERE account = :account AND id <> :id")
                .bind("account", account)
                .bind("id", id)
                .execute();
    }

    int removeExpired(Handle handle, Instant createdBefore, Instant seenBefore) {
        return handle.createUpdate("DELETE FROM staff_session WHERE created_at <= :created OR seen_at <= :seen")
                .bind("created", createdBefore.toEpochMilli())
                .bind("seen", seenBefore.toEpochMilli())
                .execute();
    }

    private static OpenSession session(ResultSet row) throws SQLException {
        return new OpenSession(
                row.getString("session_id"),
                Instant.ofEpochMilli(row.getLong("session_created")),
                Instant.ofEpochMilli(row.getLong("seen_at")),
                row.getString("address"),
                row.getString("browser"));
    }
}
