package suban.staff;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sealed secrets and recovery codes as rows. Every method is part of the caller's transaction. */
final class SecondFactorTable {
    Optional<String> findSecret(Handle handle, String account) {
        return handle.createQuery("SELECT second_factor FROM staff_account WHERE name = :name")
                .bind("name", account)
                .mapTo(String.class)
                .findOne();
    }

    /** Says whether no code of this step or a later one was taken before. */
    boolean take(Handle handle, String account, long step) {
        return handle.createUpdate("""
                                UPDATE staff_account SET second_factor_step = :step
                                WHERE name = :name AND second_factor_step < :step
                                """).bind("step", step).bind("name", account).execute() == 1;
    }

    void set(Handle handle, String account, String sealed, long step) {
        handle.createUpdate("""
                        UPDATE staff_account SET second_factor = :sealed, second_factor_step = :step WHERE name = :name
                        """)
                .bind("sealed", sealed)
                .bind("step", step)
                .bind("name", account)
                .execute();
    }

    void remove(Handle handle, String account) {
        handle.createUpdate("""
                        UPDATE staff_account SET second_factor = NULL, second_factor_step = NULL WHERE name = :name
                        """).bind("name", account).execute();
        removeCodes(handle, account);
    }

    Optional<String> findOffered(Handle handle, String session) {
        return handle.createQuery("SELECT offered FROM staff_session WHERE id = :id")
                .bind("id", session)
                .mapTo(String.class)
                .findOne();
    }

    void offer(Handle handle, String session, String sealed) {
        handle.createUpdate("UPDATE staff_session SET offered = :sealed WHERE id = :id")
                .bind("sealed", sealed)
                .bind("id", session)
                .execute();
    }

    /** What was taken is shown to nobody again. */
    void forgetOffer(Handle handle, String session) {
        handle.createUpdate("UPDATE staff_session SET offered = NULL WHERE id = :id")
                .bind("id", session)
                .execute();
    }

    void putCodes(Handle handle, String account, List<String> macs) {
        removeCodes(handle, account);
        for (String mac : macs) {
            handle.createUpdate("INSERT INTO staff_recovery_code (account, mac) VALUES (:account, :mac)")
                    .bind("account", account)
                    .bind("mac", mac)
                    .execute();
        }
    }

    /** Says whether there was one like it, which is gone now. */
    boolean takeCode(Handle handle, String account, String mac) {
        return handle.createUpdate("DELETE FROM staff_recovery_code WHERE account = :account AND mac = :mac")
                        .bind("account", account)
                        .bind("mac", mac)
                        .execute()
                == 1;
    }

    int countCodes(Handle handle, String account) {
        return handle.createQuery("SELECT COUNT(*) FROM staff_recovery_code WHERE account = :account")
                .bind("account", account)
                .mapTo(Integer.class)
                .one();
    }

    private static void removeCodes(Handle handle, String account) {
        handle.createUpdate("DELETE FROM staff_recovery_code WHERE account = :account")
                .bind("account", account)
                .execute();
    }
}
