package suban.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Accounts as rows. Every method is part of the caller's transaction. */
final class AccountTable {

    /** Says whether the name was free. */
    boolean add(Handle handle, StaffAccount account, StoredPassword password) {
        return handle.createUpdate("""
                                INSERT INTO staff_account (name, display_name, role, unit, districts, password_hash,
                                    password_until, disabled, created_at)
                                VALUES (:name, :displayName, :role, :unit, :districts, :hash, :until, :disabled, :created)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("name", account.name())
                        .bind("displayName", account.displayName())
                        .bind("role", account.role().name())
                        .bind("unit", account.unit())
                        .bind("districts", account.post().storedDistricts())
                        .bind("hash", password.hash())
                        .bind("until", password.untilMillis())
                        .bind("disabled", account.disabled() ? 1 : 0)
                        .bind("created", account.created().toEpochMilli())
                        .execute()
                == 1;
    }

    Optional<StaffAccount> find(Handle handle, String name) {
        return handle.createQuery("SELECT * FROM staff_account WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> account(row))
                .findOne();
    }

    Optional<String> findPasswordHash(Handle handle, String name) {
        return handle.createQuery("SELECT password_hash FROM staff_account WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    long count(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM staff_account")
                .mapTo(Long.class)
                .one();
    }

    /** Whether nobody could administer if this one could not. */
    boolean isLastAdministrator(Handle handle, StaffAccount account) {
        return account.role() == Role.ADMINISTRATOR
                && !account.disabled()
                && handle.createQuery("""
                                SELECT COUNT(*) FROM staff_account
                                WHERE role = 'ADMINISTRATOR' AND disabled = 0 AND name <> :name
                                """)
                                .bind("name", account.name())
                                .mapTo(Long.class)
                                .one()
                        == 0;
    }

    void setPassword(Handle handle, String name, StoredPassword password) {
        handle.createUpdate("""
                        UPDATE staff_account SET password_hash = :hash, password_until = :until WHERE name = :name
                        """)
                .bind("hash", password.hash())
                .bind("until", password.untilMillis())
                .bind("name", name)
                .execute();
    }

    /** Says whether a first password was still good; it is not any more. */
    boolean useFirstPassword(Handle handle, String name, Instant now) {
        return handle.createUpdate("""
                                UPDATE staff_account SET password_until = 0
                                WHERE name = :name AND password_until > :now
                                """)
                        .bind("name", name)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    void update(Handle handle, String name, String displayName, Post post) {
        handle.createUpdate("""
                        UPDATE staff_account SET display_name = :display, role = :role, unit = :unit, districts = :districts
                        WHERE name = :name
                        """)
                .bind("display", displayName)
                .bind("role", post.role().name())
                .bind("unit", post.unit())
                .bind("districts", post.storedDistricts())
                .bind("name", name)
                .execute();
    }

    void setDisabled(Handle handle, String name, boolean disabled) {
        handle.createUpdate("UPDATE staff_account SET disabled = :disabled WHERE name = :name")
                .bind("disabled", disabled ? 1 : 0)
                .bind("name", name)
                .execute();
    }

    static StaffAccount account(ResultSet row) throws SQLException {
        String role = row.getString("role");
        Post post = Post.stored(
                Role.find(role).orElseThrow(() -> new NoSuchElementException("no role " + role)),
                row.getString("unit"),
                row.getString("districts"));
        boolean withoutPassword = StoredPassword.isNone(row.getString("password_hash"));
        return new StaffAccount(
                row.getString("name"),
                row.getString("display_name"),
                post.role(),
                post.unit(),
                post.districts(),
                row.getInt("disabled") == 1,
                withoutPassword || row.getObject("password_until") != null,
                withoutPassword,
                row.getString("second_factor") != null,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
