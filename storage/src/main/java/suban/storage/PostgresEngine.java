package suban.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: the driver is plain Java, so the calling thread does the work, each write in its own transaction. */
final class PostgresEngine implements Engine {
    private static final int CONNECTIONS = 16;
    private static final int WAIT_MILLIS = 10_000;

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private PostgresEngine(HikariDataSource pool) {
        this.pool = pool;
        jdbi = Jdbis.of(pool);
    }

    static PostgresEngine open(String jdbcUrl) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        // The server's details quote the row that it refused.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw new DatabaseException(DatabaseException.Kind.UNREACHABLE, e);
        }
        try {
            Schema.migrate(pool, "postgresql", "BYTEA");
            return new PostgresEngine(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    @Override
    public <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work) {
        return run(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.setReadOnly(true);
            return work.withHandle(handle);
        });
    }

    @Override
    public <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> work) {
        return run(TransactionIsolationLevel.READ_COMMITTED, work);
    }

    private <T extends @Nullable Object> T run(
            TransactionIsolationLevel isolation, HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.inTransaction(isolation, work);
        } catch (RuntimeException e) {
            throw pool.isClosed() ? new DatabaseException(DatabaseException.Kind.CLOSED, e) : Faults.of(e);
        }
    }

    /** Rewrites the tables: what was erased stays in a table's pages until then, and dropped columns, too. */
    @Override
    public void scrub() {
        vacuum("VACUUM FULL");
    }

    @Override
    public void forget() {
        // Rewriting whole tables would hold up everyone.
        vacuum("VACUUM");
    }

    /** No transaction may hold it. */
    private void vacuum(String statement) {
        try (Handle handle = jdbi.open()) {
            handle.execute(statement);
        } catch (RuntimeException e) {
            throw Faults.of(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
