package suban.staff;

import java.time.Clock;
import java.util.List;
import suban.storage.Database;
import suban.storage.Ids;

/** Filters that staff keep for themselves or for everybody. Thread-safe. */
public final class SavedFilters {
    /** How many one account may keep. */
    public static final int MOST = 30;

    public static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 2_000;
    /** How many a page can show. */
    private static final int MOST_SHOWN = 100;

    private final Database database;
    private final Clock clock;

    public SavedFilters(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What came of wanting to keep one. */
    public enum Kept {
        KEPT,
        NO_NAME,
        TOO_LONG,
        TOO_MANY
    }

    /** Own ones and everybody's, by name. */
    public List<SavedFilter> list(String account) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM saved_filter WHERE owner = :owner OR shared = 1 ORDER BY shared, name, id LIMIT :most
                        """)
                .bind("owner", account)
                .bind("most", MOST_SHOWN)
                .map((row, context) -> new SavedFilter(
                        row.getString("id"),
                        row.getString("owner"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getInt("shared") == 1))
                .list());
    }

    /** Keeps a filter under a name; a name that the account has already gets the new filter. */
    public Kept keep(String account, String name, String query, boolean shared) {
        String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (plain.isEmpty()) return Kept.NO_NAME;
        if (plain.length() > LONGEST_NAME || query.length() > LONGEST_QUERY) return Kept.TOO_LONG;
        return database.write(handle -> {
            handle.createUpdate("DELETE FROM saved_filter WHERE owner = :owner AND name = :name")
                    .bind("owner", account)
                    .bind("name", plain)
                    .execute();
            long kept = handle.createQuery("SELECT COUNT(*) FROM saved_filter WHERE owner = :owner")
                    .bind("owner", account)
                    .mapTo(Long.class)
                    .one();
            if (kept >= MOST) return Kept.TOO_MANY;
            handle.createUpdate("""
                            INSERT INTO saved_filter (id, owner, name, query, shared, created_at)
                            VALUES (:id, :owner, :name, :query, :shared, :now)
                            """)
                    .bind("id", Ids.next())
                    .bind("owner", account)
                    .bind("name", plain)
                    .bind("query", query)
                    .bind("shared", shared ? 1 : 0)
                    .bind("now", clock.instant().toEpochMilli())
                    .execute();
            return Kept.KEPT;
        });
    }

    /** Removes one of the account's own; says whether it had it. */
    public boolean remove(String account, String id) {
        return database.write(
                handle -> handle.createUpdate("DELETE FROM saved_filter WHERE id = :id AND owner = :owner")
                                .bind("id", id)
                                .bind("owner", account)
                                .execute()
                        == 1);
    }
}
