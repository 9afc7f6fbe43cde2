package suban.backup;

import org.jdbi.v3.core.Handle;

/** How much a database holds, so that whoever restores it can compare. */
public record Contents(long concerns, long turns, long articles) {
    static Contents of(Handle handle) {
        return new Contents(count(handle, "concern"), count(handle, "turn"), count(handle, "article"));
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one();
    }
}
