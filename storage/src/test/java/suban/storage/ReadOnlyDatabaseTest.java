package suban.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyDatabaseTest {
    @TempDir
    Path folder;

    private Database live;

    @BeforeEach
    void open() {
        live = Database.open(url("suban.db"));
        live.write(h -> h.execute("CREATE TABLE pair (number INTEGER PRIMARY KEY, side TEXT)"));
    }

    @AfterEach
    void close() {
        live.close();
    }

    private String url(String name) {
        return "jdbc:sqlite:" + folder.resolve(name);
    }

    @Test
    void a_copy_made_while_others_write_is_whole_and_holds_one_moment() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger pairs = new AtomicInteger();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> writing = writer.submit(() -> {
                while (!stop.get()) {
                    int number = pairs.incrementAndGet() * 2;
                    live.write(h -> h.execute("INSERT INTO pair VALUES (?, 'left'), (?, 'right')", number, number + 1));
                }
            });
            for (int round = 0; round < 5; round++) {
                while (pairs.get() < round * 20) Thread.onSpinWait();
                Path copy = folder.resolve("copy" + round + ".db");
                try (ReadOnlyDatabase source = ReadOnlyDatabase.open(url("suban.db"))) {
                    source.copyTo(copy);
                }
                try (ReadOnlyDatabase read = ReadOnlyDatabase.open("jdbc:sqlite:" + copy)) {
                    assertThat(read.listFaults()).isEmpty();
                    assertThat(read.schema()).isEqualTo(Schema.NEWEST);
                    assertThat(count(read, "left")).isEqualTo(count(read, "right"));
                    if (round > 0) assertThat(count(read, "left")).isPositive();
                }
            }
            stop.set(true);
            writing.get();
        }
    }

    private static int count(ReadOnlyDatabase database, String side) {
        return database.read(h -> h.createQuery("SELECT COUNT(*) FROM pair WHERE side = ?")
                .bind(0, side)
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void nothing_can_be_changed_and_nothing_is_made() {
        try (ReadOnlyDatabase database = ReadOnlyDatabase.open(url("suban.db"))) {
            assertThatThrownBy(() -> database.read(h -> h.execute("DELETE FROM pair")))
                    .isInstanceOf(DatabaseException.class);
        }
        assertThatThrownBy(() -> ReadOnlyDatabase.open(url("nowhere.db"))).isInstanceOf(DatabaseException.class);
        assertThat(folder.resolve("nowhere.db")).doesNotExist();
    }

    @Test
    void damage_and_rows_that_point_to_nothing_are_found() throws IOException {
        live.write(h -> h.execute("CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM"
                + " n WHERE i < 5000) SELECT i, hex(randomblob(40)) AS t FROM n"));
        live.write(h -> h.execute("CREATE INDEX filler_t ON filler (t)"));
        Path copy = folder.resolve("copy.db");
        try (ReadOnlyDatabase source = ReadOnlyDatabase.open(url("suban.db"))) {
            source.copyTo(copy);
        }
        Path orphaned = Files.copy(copy, folder.resolve("orphaned.db"));
        org.jdbi.v3.core.Jdbi.create("jdbc:sqlite:" + orphaned)
                .useHandle(h -> h.execute("INSERT INTO concern_contact (concern, phone) VALUES ('nobody', '1')"));
        assertThat(faults(orphaned)).containsExactly("foreign key: concern_contact → concern");
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
            for (long page = file.length() / 4096 / 2; page < file.length() / 4096; page++) {
                file.seek(page * 4096 + 2000);
                file.write(new byte[200]);
            }
        }
        assertThat(faults(copy)).isNotEmpty();
    }

    private static List<String> faults(Path file) {
        try (ReadOnlyDatabase database = ReadOnlyDatabase.open("jdbc:sqlite:" + file)) {
            return database.listFaults();
        }
    }
}
