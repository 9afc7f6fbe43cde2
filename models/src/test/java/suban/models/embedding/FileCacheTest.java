package suban.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCacheTest {
    private static final String FINGERPRINT = "f".repeat(64);

    @TempDir
    Path folder;

    @Test
    void vectors_are_there_after_a_restart() {
        try (EmbeddingCache cache = open()) {
            put(cache, "居住证", 1);
            put(cache, "passport", 2);
        }
        try (EmbeddingCache cache = open()) {
            assertThat(value(cache, "居住证")).isEqualTo(1);
            assertThat(value(cache, "passport")).isEqualTo(2);
            assertThat(cache.find(TextKey.of("unknown"))).isEmpty();
        }
    }

    @Test
    void a_record_cut_off_anywhere_is_dropped_and_the_rest_stays() throws IOException {
        long full;
        try (EmbeddingCache cache = open()) {
            put(cache, "first", 1);
            put(cache, "second", 2);
        }
        full = Files.size(file());
        for (long size = full - 1; size > full / 2; size--) {
            try (RandomAccessFile f = new RandomAccessFile(file().toFile(), "rw")) {
                f.setLength(size);
            }
            try (EmbeddingCache cache = open()) {
                assertThat(value(cache, "first")).isEqualTo(1);
                assertThat(cache.find(TextKey.of("second"))).isEmpty();
                put(cache, "second", 2);
            }
        }
    }

    @Test
    void a_damaged_record_is_not_believed() throws IOException {
        try (EmbeddingCache cache = open()) {
            put(cache, "first", 1);
            put(cache, "second", 2);
        }
        try (RandomAccessFile f = new RandomAccessFile(file().toFile(), "rw")) {
            f.seek(TextKey.BYTES + 1);
            f.write(0x7f);
        }
        try (EmbeddingCache cache = open()) {
            assertThat(cache.find(TextKey.of("first"))).isEmpty();
            assertThat(value(cache, "second")).isEqualTo(2);
        }
    }

    @Test
    void a_file_in_use_elsewhere_is_read_and_left_alone() throws IOException {
        try (EmbeddingCache owner = open()) {
            put(owner, "theirs", 1);
            long size = Files.size(file());
            try (EmbeddingCache other = open()) {
                assertThat(value(other, "theirs")).isEqualTo(1);
                put(other, "mine", 3);
                assertThat(value(other, "mine")).isEqualTo(3);
                assertThat(other.find(TextKey.of("nobody's"))).isEmpty();
                assertThat(owner.find(TextKey.of("mine"))).isEmpty();
                assertThat(Files.size(file())).isEqualTo(size);
            }
        }
    }

    @Test
    void a_folder_that_cannot_be_made_costs_only_the_memory_of_it() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        try (EmbeddingCache cache = FileCache.open(inTheWay.resolve("cache"), FINGERPRINT, 3)) {
            assertThat(cache).isInstanceOf(MemoryCache.class);
        }
    }

    @Test
    void threads_that_write_at_once_lose_nothing() {
        try (EmbeddingCache cache = open()) {
            Stream.iterate(0, i -> i + 1).limit(500).parallel().forEach(i -> put(cache, "text " + i, i));
        }
        try (EmbeddingCache cache = open()) {
            for (int i = 0; i < 500; i++) assertThat(value(cache, "text " + i)).isEqualTo(i);
        }
    }

    private EmbeddingCache open() {
        return FileCache.open(folder, FINGERPRINT, 3);
    }

    private Path file() {
        return folder.resolve("ffffffffffffffff.embeddings");
    }

    private static void put(EmbeddingCache cache, String text, float value) {
        cache.put(TextKey.of(text), new float[] {value, 0, -value});
    }

    private static float value(EmbeddingCache cache, String text) {
        return cache.find(TextKey.of(text)).orElseThrow()[0];
    }
}
