package suban.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest extends DatabaseContract {
    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.open(url());
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("new folder").resolve("suban.db");
    }

    @Test
    void every_commit_is_synchronised_and_foreign_keys_hold() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).isEqualTo("2");
        assertThat(pragma("foreign_keys")).isEqualTo("1");
    }

    @Test
    void a_write_lock_held_by_another_program_delays_no_reader() throws Exception {
        add("1", "here before");
        try (Connection other = DriverManager.getConnection(url());
                Statement statement = other.createStatement();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            statement.execute("BEGIN IMMEDIATE");
            List<CompletableFuture<Void>> blocked = Stream.of("2", "3", "4", "5", "6", "7", "8", "9")
                    .map(id -> CompletableFuture.runAsync(() -> add(id, "waits"), callers))
                    .toList();
            long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
            List<Long> millis = new ArrayList<>();
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                assertThat(CompletableFuture.supplyAsync(this::texts, callers).get())
                        .containsExactly("here before");
                millis.add((System.nanoTime() - start) / 1_000_000);
            }
            statement.execute("COMMIT");
            for (CompletableFuture<Void> write : blocked) write.get(5, TimeUnit.SECONDS);
            // A busy machine may hold up some reads; a lock would hold up the first of them for three seconds.
            assertThat(millis)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(each -> assertThat(each).isLessThan(2_000));
            assertThat(millis.stream().sorted().toList().get(millis.size() / 2)).isLessThan(50);
        }
        assertThat(texts()).hasSize(9);
    }

    @Test
    void writes_that_wait_share_one_commit() throws Exception {
        try (Connection other = DriverManager.getConnection(url());
                Statement statement = other.createStatement();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            statement.execute("BEGIN IMMEDIATE");
            List<CompletableFuture<Void>> waiting = Stream.iterate(1, i -> i + 1)
                    .limit(100)
                    .map(i -> CompletableFuture.runAsync(() -> add("id" + i, "n"), callers))
                    .toList();
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            statement.execute("COMMIT");
            for (CompletableFuture<Void> write : waiting) write.get(5, TimeUnit.SECONDS);
        }
        assertThat(texts()).hasSize(100);
    }

    @Test
    void a_full_disk_says_so_and_loses_nothing_already_kept() {
        add("1", "kept");
        String pages = database.write(
                h -> h.createQuery("PRAGMA page_count").mapTo(String.class).one());
        database.write(h -> h.execute("PRAGMA max_page_count = " + pages));
        assertThatThrownBy(() -> add("2", "x".repeat(1_000_000)))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(DatabaseException.Kind.DISK_FULL));
        assertThat(texts()).containsExactly("kept");
        database.write(h -> h.execute("PRAGMA max_page_count = 1000000"));
        add("3", "after space was freed");
        assertThat(texts()).containsExactly("kept", "after space was freed");
    }

    @Test
    void a_database_of_a_newer_version_is_refused_unchanged() throws IOException {
        Path migrations = Files.createDirectory(folder.resolve("future"));
        Files.writeString(migrations.resolve("V999__future.sql"), "CREATE TABLE future (id TEXT);");
        String url = "jdbc:sqlite:" + folder.resolve("newer.db");
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.kind()).isEqualTo(DatabaseException.Kind.NEWER_SCHEMA));
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.db"), "Dear city, ".repeat(1_000));
        assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + file))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(DatabaseException.Kind.CORRUPT));
    }

    @Test
    void a_folder_that_cannot_be_made_is_reported() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + file.resolve("suban.db")))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.kind()).isEqualTo(DatabaseException.Kind.UNREACHABLE));
    }

    @Test
    void nobody_else_on_the_machine_reads_its_files() throws IOException {
        add("1", "kept");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_second_start_finds_what_the_first_kept() {
        add("1", "kept");
        database.close();
        database = open();
        assertThat(texts()).containsExactly("kept");
    }

    @Test
    void another_engine_is_refused_by_name() {
        assertThatThrownBy(() -> Database.open("jdbc:mysql://localhost/suban"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:postgresql:");
    }

    private String pragma(String name) {
        return database.write(
                h -> h.createQuery("PRAGMA " + name).mapTo(String.class).one());
    }
}
