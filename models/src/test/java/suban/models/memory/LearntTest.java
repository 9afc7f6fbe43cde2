package suban.models.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LearntTest {
    @TempDir
    Path folder;

    private final AtomicInteger times = new AtomicInteger();

    @Test
    void the_same_content_is_learnt_once() {
        assertThat(learn("a", "b")).isEqualTo("learnt 1");
        assertThat(learn("a", "b")).isEqualTo("learnt 1");
        assertThat(times).hasValue(1);
    }

    @Test
    void other_content_is_learnt_again_even_when_it_reads_the_same_joined() {
        learn("ab", "c");
        assertThat(learn("a", "bc")).isEqualTo("learnt 2");
    }

    @Test
    void a_damaged_file_is_learnt_again() throws IOException {
        learn("a");
        Files.write(folder.resolve("thing.learnt"), new byte[] {1, 2, 3});
        assertThat(learn("a")).isEqualTo("learnt 2");
        assertThat(learn("a")).isEqualTo("learnt 2");
    }

    @Test
    void a_file_with_a_byte_changed_in_the_middle_is_learnt_again() throws IOException {
        double[] learnt = learnNumbers();
        byte[] file = Files.readAllBytes(numbers());
        file[file.length / 2] ^= 1;
        Files.write(numbers(), file);
        assertThat(learnNumbers()).isEqualTo(learnt);
        assertThat(times).hasValue(2);
        assertThat(learnNumbers()).isEqualTo(learnt);
        assertThat(times).hasValue(2);
    }

    @Test
    void a_file_cut_in_half_is_learnt_again() throws IOException {
        double[] learnt = learnNumbers();
        byte[] file = Files.readAllBytes(numbers());
        for (int length : new int[] {file.length / 2, file.length - 1, 7, 0}) {
            Files.write(numbers(), Arrays.copyOf(file, length));
            int before = times.get();
            assertThat(learnNumbers()).isEqualTo(learnt);
            assertThat(times).hasValue(before + 1);
        }
    }

    @Test
    void nothing_is_kept_without_a_folder() {
        Learnt nowhere = new Learnt(null);
        assertThat(nowhere.recall("thing", String.class, Stream.of("a"), () -> "x"))
                .isEqualTo("x");
    }

    private Path numbers() {
        return folder.resolve("numbers.learnt");
    }

    /** Weights, in which a changed bit is read as another weight. */
    private double[] learnNumbers() {
        return new Learnt(folder).recall("numbers", double[].class, Stream.of("a"), () -> {
            times.incrementAndGet();
            return new Random(7).doubles(1000).toArray();
        });
    }

    private String learn(String... content) {
        return new Learnt(folder)
                .recall("thing", String.class, Stream.of(content), () -> "learnt " + times.incrementAndGet());
    }
}
