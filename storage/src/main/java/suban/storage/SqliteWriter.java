package suban.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. It takes every write that waits, runs each within its own savepoint of one transaction,
 * commits, and only then tells the callers: many callers share the cost of one synchronisation.
 */
final class SqliteWriter implements AutoCloseable {
    private static final int LARGEST_GROUP = 256;

    private final BlockingQueue<Write<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Handle handle;
    private boolean closed;

    private SqliteWriter(Handle handle) {
        this.handle = handle;
        thread = Thread.ofPlatform().name("database-writer").start(this::run);
    }

    static SqliteWriter start(DataSource source) {
        try {
            return new SqliteWriter(Jdbis.of(source).open());
        } catch (RuntimeException e) {
            throw Faults.of(e);
        }
    }

    <T extends @Nullable Object> CompletableFuture<T> submit(HandleCallback<T, RuntimeException> work) {
        return submit(new Write<>(work, false));
    }

    private <T extends @Nullable Object> CompletableFuture<T> submit(Write<T> write) {
        synchronized (this) {
            if (closed) throw new DatabaseException(DatabaseException.Kind.CLOSED, null);
            waiting.add(write);
        }
        return write.outcome;
    }

    /** Runs a statement that no transaction may hold, after the writes before it. */
    CompletableFuture<Object> submitAlone(String statement) {
        Write<Object> write = new Write<>(alone -> alone.execute(statement), true);
        return submit(write);
    }

    private void run() {
        List<Write<?>> group = new ArrayList<>();
        boolean last = false;
        while (!last) {
            try {
                group.add(waiting.take());
            } catch (InterruptedException e) {
                continue; // only close() ends this thread, so that no write is lost
            }
            waiting.drainTo(group, LARGEST_GROUP - 1);
            last = group.removeIf(w -> w == Write.END);
            List<Write<?>> alone = group.stream().filter(w -> w.alone).toList();
            group.removeAll(alone);
            if (!group.isEmpty()) commit(group);
            for (Write<?> write : alone) write.runAlone(handle);
            group.clear();
        }
    }

    private void commit(List<Write<?>> group) {
        try {
            handle.begin();
            for (Write<?> write : group) write.runIn(handle);
            handle.commit();
        } catch (RuntimeException e) {
            RuntimeException fault = Faults.of(e);
            rollBack(fault);
            for (Write<?> write : group) write.fail(fault);
            return;
        }
        for (Write<?> write : group) write.finish();
    }

    private void rollBack(RuntimeException fault) {
        try {
            handle.rollback();
        } catch (RuntimeException e) {
            fault.addSuppressed(e); // SQLite has already rolled back by itself
        }
    }

    /** Finishes what waits. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) return;
            closed = true;
            waiting.add(Write.END);
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        handle.close();
        if (interrupted) Thread.currentThread().interrupt();
    }

    /** A caller's work and what came of it. Used by the writing thread alone, but for the outcome. */
    private static final class Write<T extends @Nullable Object> {
        private static final Write<?> END = new Write<>(handle -> handle, false);
        private static final String SAVEPOINT = "one";

        private final HandleCallback<T, RuntimeException> work;
        private final boolean alone;
        private final CompletableFuture<T> outcome = new CompletableFuture<>();
        private @Nullable Runnable completion;

        Write(HandleCallback<T, RuntimeException> work, boolean alone) {
            this.work = work;
            this.alone = alone;
        }

        /** @throws RuntimeException when the database, not only this work, failed */
        void runIn(Handle handle) {
            handle.savepoint(SAVEPOINT);
            try {
                T result = work.withHandle(handle);
                handle.releaseSavepoint(SAVEPOINT);
                completion = () -> outcome.complete(result);
            } catch (Throwable e) {
                if (Faults.kindOf(e).isPresent()) throw e;
                handle.rollbackToSavepoint(SAVEPOINT);
                completion = () -> outcome.completeExceptionally(e);
            }
        }

        void runAlone(Handle handle) {
            try {
                outcome.complete(work.withHandle(handle));
            } catch (RuntimeException e) {
                outcome.completeExceptionally(Faults.of(e));
            }
        }

        void finish() {
            if (completion != null) completion.run();
        }

        void fail(RuntimeException fault) {
            outcome.completeExceptionally(fault);
        }
    }
}
