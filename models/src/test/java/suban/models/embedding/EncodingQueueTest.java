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

class EncodingQueueTest {
    private final ConcurrentLinkedQueue<String> encoded = new ConcurrentLinkedQueue<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void each_text_gets_its_own_vector() throws Exception {
        try (EncodingQueue queue = new EncodingQueue("test", 2, this::length)) {
            List<CompletableFuture<Encoded>> waiting = IntStream.range(0, 20)
                    .mapToObj(i -> queue.submitLive("字".repeat(i + 1)))
                    .toList();
            gate.countDown();
            for (int i = 0; i < 20; i++)
                assertThat(waiting.get(i).get().vector()).containsExactly(i + 1);
        }
    }

    @Test
    void residents_go_before_content() throws Exception {
        try (EncodingQueue queue = new EncodingQueue("test", 1, this::length)) {
            var first = occupy(queue);
            var all = CompletableFuture.allOf(
                    first,
                    queue.submitContent("article 1"),
                    queue.submitContent("article 2"),
                    queue.submitLive("resident"));
            gate.countDown();
            all.get();
            assertThat(encoded).containsExactly("wait", "resident", "article 1", "article 2");
        }
    }

    @Test
    void a_failure_reaches_its_caller_and_the_worker_goes_on() throws Exception {
        try (EncodingQueue queue = new EncodingQueue("test", 1, (text, states) -> {
            if (text.equals("bad")) throw new IllegalStateException("bad text");
            return length(text, states);
        })) {
            gate.countDown();
            var bad = queue.submitLive("bad");
            assertThatThrownBy(bad::join)
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("bad text");
            assertThat(queue.submitLive("good").get().vector()).containsExactly(4);
        }
    }

    @Test
    void closing_fails_what_waits_and_finishes_what_runs() throws Exception {
        EncodingQueue queue = new EncodingQueue("test", 1, this::length);
        CompletableFuture<Encoded> running = occupy(queue);
        CompletableFuture<Encoded> waiting = queue.submitLive("waits");
        Thread closing = Thread.ofPlatform().start(queue::close);
        assertThatThrownBy(waiting::join).hasRootCauseMessage("the embedding model is closed");
        gate.countDown();
        assertThat(running.get().vector()).containsExactly(4);
        closing.join();
        assertThatThrownBy(() -> queue.submitLive("late")).hasMessage("the embedding model is closed");
    }

    /** Keeps the only worker busy until the gate opens. */
    private CompletableFuture<Encoded> occupy(EncodingQueue queue) throws InterruptedException {
        CompletableFuture<Encoded> first = queue.submitLive("wait");
        started.await();
        return first;
    }

    private Encoded length(String text, boolean states) throws InterruptedException {
        encoded.add(text);
        started.countDown();
        gate.await();
        return new Encoded(new float[] {text.length()}, TokenStates.NONE);
    }
}
