package suban.models.embedding;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for a vector; the calling virtual thread parks. */
final class Outcome {
    private Outcome() {}

    static float[] of(CompletableFuture<float[]> vector) {
        try {
            return vector.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the embedding model failed", e.getCause());
        }
    }
}
