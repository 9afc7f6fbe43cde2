package suban.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/**
 * The system of record. Thread-safe, and made for virtual threads: SQLite's native calls run on a few platform threads.
 *
 * <p>A read or write made inside another one on the same thread joins it.
 */
public final class Database implements AutoCloseable {
    private final Engine engine;
    private final ThreadLocal<@Nullable Work> current = new ThreadLocal<>();
    private volatile LongConsumer written = nanos -> {};

    /** What a thread is at: where its statements go, and what waits for its end. */
    private record Work(Handle handle, List<Runnable> after) {}

    private Database(Engine engine) {
        this.engine = engine;
    }

    /**
     * Opens the database, makes it when it is not there, and brings its tables up to date.
     *
     * @param jdbcUrl {@code jdbc:sqlite:PATH} or {@code jdbc:postgresql://HOST/NAME?user=…&password=…}
     * @throws DatabaseException when it cannot be used
     * @throws IllegalArgumentException when the URL names another engine
     */
    public static Database open(String jdbcUrl) {
        if (jdbcUrl.startsWith("jdbc:sqlite:")) return new Database(SqliteEngine.open(jdbcUrl));
        if (jdbcUrl.startsWith("jdbc:postgresql:")) return new Database(PostgresEngine.open(jdbcUrl));
        throw new IllegalArgumentException("数据库地址须以 jdbc:sqlite: 或 jdbc:postgresql: 开头。"
                + " A database address starts with jdbc:sqlite: or jdbc:postgresql:.");
    }

    /** Runs queries that all see the same state of the database. */
    public <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work) {
        Work joined = current.get();
        if (joined != null) return work.withHandle(joined.handle());
        List<Runnable> after = new ArrayList<>();
        T result = engine.read(bound(work, after));
        after.forEach(Runnable::run);
        return result;
    }

    /**
     * Runs changes that are kept all together or, when {@code work} throws, not at all. Returns after they are on disk.
     * The work may wait for others' changes to be committed with it, so it should only run statements.
     */
    public <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> work) {
        Work joined = current.get();
        if (joined != null) return work.withHandle(joined.handle());
        List<Runnable> after = new ArrayList<>();
        T result = timed(bound(work, after));
        after.forEach(Runnable::run);
        return result;
    }

    /**
     * Runs what is not for the database once the write that this thread is in is on disk, and never when it fails; at
     * once when it is in none.
     */
    public void afterwards(Runnable work) {
        Work joined = current.get();
        if (joined == null) work.run();
        else joined.after().add(work);
    }

    private <T extends @Nullable Object> T timed(HandleCallback<T, RuntimeException> work) {
        long start = System.nanoTime();
        try {
            return engine.write(work);
        } finally {
            written.accept(System.nanoTime() - start);
        }
    }

    private <T extends @Nullable Object> HandleCallback<T, RuntimeException> bound(
            HandleCallback<T, RuntimeException> work, List<Runnable> after) {
        return handle -> {
            current.set(new Work(handle, after));
            try {
                return work.withHandle(handle);
            } finally {
                current.remove();
            }
        };
    }

    /**
     * Writes the whole database anew, so that nothing deleted is left in its files. Takes as long as copying it, and holds
     * up writes; readers go on with SQLite and wait with PostgreSQL.
     */
    public void scrub() {
        engine.scrub();
    }

    /**
     * Clears the traces of what was erased just now. With SQLite nothing of it is left in the files afterwards; PostgreSQL
     * reuses the space in its own time, and its write-ahead log goes with its own archives.
     */
    public void forget() {
        engine.forget();
    }

    /** From now on the listener hears how long each write took, in nanoseconds; it is quick and throws nothing. */
    public void onWrite(LongConsumer listener) {
        written = listener;
    }

    public boolean isSqlite() {
        return engine instanceof SqliteEngine;
    }

    /** Finishes the writes under way, then refuses more. */
    @Override
    public void close() {
        engine.close();
    }
}
