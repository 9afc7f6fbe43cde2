package suban.models.embedding;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for what a model reads; the calling virtual thread parks. */
final class Outcome {
    private Outcome() {}

    static Encoded of(CompletableFuture<Encoded> text) {
        try {
            return text.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the embedding model failed", e.getCause());
        }
    }
}
