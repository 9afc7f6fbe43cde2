package suban.staff;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Activation codes as rows. Every method is part of the caller's transaction. */
final class ActivationTable {
    /** Those of the names that an account without a password has, in their order. */
    List<String> withoutPassword(Handle handle, List<String> names) {
        Set<String> without = new HashSet<>(handle.createQuery("""
                        SELECT name FROM staff_account WHERE name IN (<names>) AND password_hash = '' AND disabled = 0
                        """)
                .bindList("names", names)
                .mapTo(String.class)
                .list());
        return names.stream().filter(without::contains).distinct().toList();
    }

    void put(Handle handle, Map<String, String> macs, long until) {
        if (macs.isEmpty()) return;
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO staff_activation (account, mac, until) VALUES (:account, :mac, :until)
                ON CONFLICT (account) DO UPDATE SET mac = excluded.mac, until = excluded.until
                """);
        macs.forEach((account, mac) -> rows.bind("account", account)
                .bind("mac", mac)
                .bind("until", until)
                .add());
        rows.execute();
    }

    boolean has(Handle handle, String account, String mac) {
        return handle.createQuery("SELECT COUNT(*) FROM staff_activation WHERE account = :account AND mac = :mac")
                        .bind("account", account)
                        .bind("mac", mac)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    boolean use(Handle handle, String account, Instant now) {
        return handle.createUpdate("UPDATE staff_activation SET until = 0 WHERE account = :account AND until > :now")
                        .bind("account", account)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    void remove(Handle handle, String account) {
        handle.createUpdate("DELETE FROM staff_activation WHERE account = :account")
                .bind("account", account)
                .execute();
    }
}
