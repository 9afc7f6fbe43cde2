package suban.storage;

import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/** How one kind of database reads and writes. Thread-safe. */
sealed interface Engine extends AutoCloseable permits SqliteEngine, PostgresEngine {
    <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work);

    <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> work);

    /** See {@link Database#scrub}. */
    void scrub();

    /** See {@link Database#forget}. */
    void forget();

    @Override
    void close();
}
