package suban.intake;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The engine's own index of what stands in concerns, kept in the transaction that changes them. It holds what the column
 * {@code search_text} holds, taken apart, and nothing of what was erased. Stateless.
 */
sealed interface SearchIndex permits SqliteSearch, PostgresSearch {
    static SearchIndex of(Handle handle) {
        return isSqlite(handle) ? new SqliteSearch() : new PostgresSearch();
    }

    static boolean isSqlite(Handle handle) {
        try {
            return handle.getConnection().getMetaData().getDatabaseProductName().equals("SQLite");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a concern that is in the table, and in no index yet, one that is found. */
    void add(Handle handle, String id, String searchText);

    /** Replaces what a concern is found by, in its row as well. */
    default void replace(Handle handle, String id, String searchText) {
        Optional<String> before = handle.createQuery("SELECT search_text FROM concern WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
        if (before.isEmpty() || before.get().equals(searchText)) return;
        exchange(handle, id, before.get(), searchText);
        handle.createUpdate("UPDATE concern SET search_text = :search WHERE id = :id")
                .bind("search", searchText)
                .bind("id", id)
                .execute();
    }

    void exchange(Handle handle, String id, String before, String after);

    /** What is true of a row that no index has yet. */
    String unindexed();
}
