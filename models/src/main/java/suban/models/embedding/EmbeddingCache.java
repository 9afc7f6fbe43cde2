package suban.models.embedding;

import java.util.Optional;

/** Vectors of texts met before. Thread-safe. Losing an entry costs time and nothing else. */
sealed interface EmbeddingCache extends AutoCloseable permits FileCache, MemoryCache {
    Optional<float[]> find(TextKey key);

    void put(TextKey key, float[] vector);

    @Override
    void close();
}
