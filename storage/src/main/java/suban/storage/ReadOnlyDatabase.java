package suban.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A database that is looked at as it stands, whether a service works with it or not: nothing in it is changed, and its
 * tables stay those of the version that made them. One connection; not thread-safe.
 */
public final class ReadOnlyDatabase implements AutoCloseable {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final int BUSY_MILLIS = 30_000;
    private static final int MOST_FAULTS = 20;

    private final Handle handle;
    private final boolean sqlite;

    private ReadOnlyDatabase(Handle handle, boolean sqlite) {
        this.handle = handle;
        this.sqlite = sqlite;
    }

    /**
     * @param jdbcUrl as {@link Database#open} takes it
     * @throws DatabaseException when there is none or it cannot be read
     */
    public static ReadOnlyDatabase open(String jdbcUrl) {
        boolean sqlite = jdbcUrl.startsWith(SQLITE);
        try {
            // SQLite would otherwise make an empty one, even for reading.
            if (sqlite && !Files.isRegularFile(Path.of(jdbcUrl.substring(SQLITE.length()))))
                throw new DatabaseException(DatabaseException.Kind.UNREACHABLE, null);
            Connection connection = sqlite ? sqlite(jdbcUrl) : DriverManager.getConnection(jdbcUrl);
            return new ReadOnlyDatabase(Jdbi.create(connection).open(), sqlite);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static Connection sqlite(String jdbcUrl) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection(jdbcUrl);
    }

    /** Whether the whole database is a file, which {@link #copyTo} can copy. */
    public boolean isSqlite() {
        return sqlite;
    }

    /** Runs queries that all see the same state. */
    public <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work) {
        try {
            return handle.inTransaction(inside -> {
                if (!sqlite) inside.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                return work.withHandle(inside);
            });
        } catch (RuntimeException e) {
            throw Faults.of(e);
        }
    }

    /** Number of the newest migration that made its tables. */
    public int schema() {
        return read(inside -> inside.createQuery("SELECT MAX(CAST(version AS INTEGER)) FROM flyway_schema_history"
                        + " WHERE version IS NOT NULL")
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }

    /** Whether a newer version of the program made it, which may keep what this one does not know. */
    public boolean isNewer() {
        return schema() > Schema.NEWEST;
    }

    /** Whether this version of the program made its tables. */
    public boolean isCurrent() {
        return schema() == Schema.NEWEST;
    }

    /** What is wrong with the file, in SQLite's words; empty for a sound one, and for a server, which sees to itself. */
    public List<String> listFaults() {
        if (!sqlite) return List.of();
        try {
            List<String> faults = new ArrayList<>(handle.createQuery("PRAGMA integrity_check(" + MOST_FAULTS + ")")
                    .mapTo(String.class)
                    .list());
            faults.remove("ok");
            // The first column is the table whose row points to nothing.
            handle
                    .createQuery("PRAGMA foreign_key_check")
                    .map((row, context) -> "foreign key: " + row.getString(1) + " → " + row.getString(3))
                    .stream()
                    .distinct()
                    .limit(MOST_FAULTS)
                    .forEach(faults::add);
            return faults;
        } catch (RuntimeException e) {
            throw Faults.of(e);
        }
    }

    /**
     * Writes what one moment held into a file of its own, while others go on writing here. Not yet forced to disk.
     *
     * @param target does not exist, or is empty
     * @throws DatabaseException when it cannot be written
     */
    public void copyTo(Path target) {
        if (!sqlite) throw new IllegalStateException("a server copies its databases itself");
        // Reading in WAL mode holds up no writer; unlike copying page by page it never has to begin anew.
        try (PreparedStatement copy = handle.getConnection().prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, target.toString());
            copy.execute();
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
