package suban;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import suban.storage.Database;

/**
 * Whether requests can be served now: the database answers and takes writes, and the disk has room. What was found holds
 * for a moment, so that asking often costs nothing. Thread-safe.
 */
final class Readiness {
    /** Bytes. A photo and the log of a day fit in less. */
    private static final long LEAST_SPACE = 50L << 20;

    private static final Duration HOLDS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Database database;
    private final Path data;
    private long checkedAt;
    private List<String> missing = List.of();

    Readiness(Database database, Path data) {
        this.database = database;
        this.data = data;
        checkedAt = System.nanoTime() - HOLDS.toNanos();
    }

    /** What is missing: {@code database}, {@code disk}. */
    synchronized List<String> missing() {
        if (System.nanoTime() - checkedAt >= HOLDS.toNanos()) {
            missing = check();
            checkedAt = System.nanoTime();
        }
        return missing;
    }

    private List<String> check() {
        List<String> found = new ArrayList<>();
        if (!answers()) found.add("database");
        if (!hasRoom()) found.add("disk");
        return List.copyOf(found);
    }

    private boolean answers() {
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> database.write(handle ->
                        handle.createQuery("SELECT 1").mapTo(Integer.class).one()),
                Thread::startVirtualThread);
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) == 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private boolean hasRoom() {
        try {
            return Files.getFileStore(data).getUsableSpace() >= LEAST_SPACE;
        } catch (IOException e) {
            return false;
        }
    }
}
