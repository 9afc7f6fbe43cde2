package suban.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * SQLite in WAL mode: one writing thread, and a few reading threads with a connection each that a writer never blocks.
 * A native call would hold the carrier of a virtual thread, so callers only wait.
 */
final class SqliteEngine implements Engine {
    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 10_000;
    private static final String USER = System.getProperty("user.name", "");

    private final SqliteWriter writer;
    private final HikariDataSource pool;
    private final ExecutorService readers;
    private final Jdbi jdbi;

    private SqliteEngine(SqliteWriter writer, HikariDataSource pool) {
        this.writer = writer;
        this.pool = pool;
        jdbi = Jdbis.of(pool);
        readers = Executors.newFixedThreadPool(
                READERS,
                Thread.ofPlatform().name("database-reader-", 1).daemon().factory());
    }

    static SqliteEngine open(String jdbcUrl) {
        makeFile(jdbcUrl);
        SQLiteDataSource writing = source(jdbcUrl, false);
        Schema.migrate(writing, "sqlite", "BLOB");
        SqliteWriter writer = SqliteWriter.start(writing);
        HikariConfig config = new HikariConfig();
        config.setPoolName("database-readers");
        config.setDataSource(source(jdbcUrl, true));
        config.setReadOnly(true);
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        try {
            return new SqliteEngine(writer, new HikariDataSource(config));
        } catch (RuntimeException e) {
            writer.close();
            throw Faults.of(e);
        }
    }

    /** An empty file is a database for SQLite, and the files beside it get its permissions: for the owner only. */
    private static void makeFile(String jdbcUrl) {
        Path file = Path.of(jdbcUrl.substring("jdbc:sqlite:".length())).toAbsolutePath();
        Path parent = file.getParent();
        try {
            if (parent != null) Files.createDirectories(parent);
            if (Files.notExists(file)) Files.createFile(file);
            if (Files.getOwner(file).getName().equals(USER)) OwnerOnly.file(file);
        } catch (IOException e) {
            throw new DatabaseException(DatabaseException.Kind.UNREACHABLE, e);
        }
    }

    private static SQLiteDataSource source(String jdbcUrl, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        if (readOnly) {
            config.setReadOnly(true);
        } else {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            // Rows bring their own keys; asking for others would be a query after each insertion.
            config.setGetGeneratedKeys(false);
            // What is erased is overwritten, not only marked as free.
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(jdbcUrl);
        return source;
    }

    @Override
    public <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work) {
        try {
            return join(CompletableFuture.supplyAsync(() -> jdbi.inTransaction(work), readers));
        } catch (RejectedExecutionException e) {
            throw new DatabaseException(DatabaseException.Kind.CLOSED, e);
        } catch (RuntimeException e) {
            throw Faults.of(e);
        }
    }

    @Override
    public <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> work) {
        return join(writer.submit(work));
    }

    /** Waits without being interrupted: the outcome of a write must not stay unknown. */
    private static <T extends @Nullable Object> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    @Override
    public void scrub() {
        join(writer.submitAlone("VACUUM"));
        forget();
    }

    @Override
    public void forget() {
        join(writer.submitAlone("PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
        pool.close();
    }
}
