package suban.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatcherTest {
    private final ConcurrentLinkedQueue<List<String>> batches = new ConcurrentLinkedQueue<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void texts_that_wait_are_grouped_by_eight_and_each_gets_its_own_vector() throws Exception {
        try (Batcher batcher = new Batcher("test", 1, this::lengths)) {
            CompletableFuture<float[]> first = occupy(batcher);
            List<CompletableFuture<float[]>> waiting = IntStream.range(0, 20)
                    .mapToObj(i -> batcher.submitLive("字".repeat(i % 5 + 1)))
                    .toList();
            gate.countDown();
            for (int i = 0; i < 20; i++) assertThat(waiting.get(i).get()).containsExactly(i % 5 + 1);
            assertThat(first.get()).containsExactly(4);
            assertThat(batches.stream().map(List::size)).containsExactly(1, 8, 8, 4);
        }
    }

    @Test
    void a_long_text_is_not_grouped_with_short_ones() throws Exception {
        try (Batcher batcher = new Batcher("test", 1, this::lengths)) {
            var first = occupy(batcher);
            var all = CompletableFuture.allOf(
                    first,
                    batcher.submitLive("short"),
                    batcher.submitLive("long".repeat(100)),
                    batcher.submitLive("brief"));
            gate.countDown();
            all.get();
            assertThat(batches).contains(List.of("short", "brief"), List.of("long".repeat(100)));
        }
    }

    @Test
    void residents_go_before_content_and_content_goes_one_by_one() throws Exception {
        try (Batcher batcher = new Batcher("test", 1, this::lengths)) {
            var first = occupy(batcher);
            var all = CompletableFuture.allOf(
                    first,
                    batcher.submitContent("article 1"),
                    batcher.submitContent("article 2"),
                    batcher.submitLive("resident"));
            gate.countDown();
            all.get();
            assertThat(batches)
                    .containsExactly(List.of("wait"), List.of("resident"), List.of("article 1"), List.of("article 2"));
        }
    }

    @Test
    void a_failure_reaches_its_callers_and_the_worker_goes_on() throws Exception {
        try (Batcher batcher = new Batcher("test", 1, texts -> {
            if (texts.contains("bad")) throw new IllegalStateException("bad text");
            return lengths(texts);
        })) {
            gate.countDown();
            var bad = batcher.submitLive("bad");
            assertThatThrownBy(bad::join)
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("bad text");
            assertThat(batcher.submitLive("good").get()).containsExactly(4);
        }
    }

    @Test
    void closing_fails_what_waits_and_finishes_what_runs() throws Exception {
        Batcher batcher = new Batcher("test", 1, this::lengths);
        CompletableFuture<float[]> running = occupy(batcher);
        CompletableFuture<float[]> waiting = batcher.submitLive("waits");
        Thread closing = Thread.ofPlatform().start(batcher::close);
        assertThatThrownBy(waiting::join).hasRootCauseMessage("the embedding model is closed");
        gate.countDown();
        assertThat(running.get()).containsExactly(4);
        closing.join();
        assertThatThrownBy(() -> batcher.submitLive("late")).hasMessage("the embedding model is closed");
    }

    /** Keeps the only worker busy until the gate opens. */
    private CompletableFuture<float[]> occupy(Batcher batcher) throws InterruptedException {
        CompletableFuture<float[]> first = batcher.submitLive("wait");
        started.await();
        return first;
    }

    private List<float[]> lengths(List<String> texts) throws InterruptedException {
        batches.add(texts);
        started.countDown();
        gate.await();
        return texts.stream().map(t -> new float[] {t.length()}).toList();
    }
}
