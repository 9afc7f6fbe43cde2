package suban.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class JustReadTest {
    private final List<String> submitted = new ArrayList<>();
    private final JustRead read = new JustRead();

    private CompletableFuture<Encoded> submit(String text) {
        submitted.add(text);
        return new CompletableFuture<>();
    }

    @Test
    void the_same_text_is_read_once() {
        CompletableFuture<Encoded> first = read.get("a", this::submit);
        assertThat(read.get("a", this::submit)).isSameAs(first);
        assertThat(submitted).containsExactly("a");
    }

    @Test
    void a_failure_is_not_remembered() {
        read.get("a", this::submit).completeExceptionally(new IllegalStateException());
        read.get("a", this::submit);
        assertThat(submitted).containsExactly("a", "a");
    }

    @Test
    void only_the_last_few_are_kept() {
        read.get("first", this::submit);
        for (int i = 0; i < 100; i++) read.get("text " + i, this::submit);
        submitted.clear();
        read.get("text 99", this::submit);
        assertThat(submitted).isEmpty();
        read.get("first", this::submit);
        assertThat(submitted).containsExactly("first");
    }

    @Test
    void long_texts_push_out_all_others_but_stay_themselves() {
        read.get("short", this::submit);
        String letter = "字".repeat(10_000);
        read.get(letter, this::submit);
        submitted.clear();
        read.get(letter, this::submit);
        assertThat(submitted).isEmpty();
        read.get("short", this::submit);
        assertThat(submitted).containsExactly("short");
    }
}
