package suban.staff;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Known browsers as rows, one for each account. Every method is part of the caller's transaction. */
final class DeviceTable {
    List<String> accounts(Handle handle, String digest, Instant since) {
        return handle.createQuery("SELECT account FROM staff_device WHERE digest = :digest AND used_at > :since")
                .bind("digest", digest)
                .bind("since", since.toEpochMilli())
                .mapTo(String.class)
                .list();
    }

    void put(Handle handle, String digest, String account, Instant now) {
        handle.createUpdate("""
                        INSERT INTO staff_device (digest, account, used_at) VALUES (:digest, :account, :now)
                        ON CONFLICT (digest, account) DO UPDATE SET used_at = excluded.used_at
                        """)
                .bind("digest", digest)
                .bind("account", account)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    void rename(Handle handle, String from, String to) {
        handle.createUpdate("UPDATE staff_device SET digest = :to WHERE digest = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    void removeBeyond(Handle handle, String account, int most) {
        handle.createUpdate("""
                        DELETE FROM staff_device WHERE account = :account AND digest NOT IN (
                            SELECT digest FROM staff_device WHERE account = :account
                            ORDER BY used_at DESC, digest LIMIT :most)
                        """).bind("account", account).bind("most", most).execute();
    }

    void removeAll(Handle handle, String account) {
        handle.createUpdate("DELETE FROM staff_device WHERE account = :account")
                .bind("account", account)
                .execute();
    }

    int removeUnused(Handle handle, Instant since) {
        return handle.createUpdate("DELETE FROM staff_device WHERE used_at <= :since")
                .bind("since", since.toEpochMilli())
                .execute();
    }
}
