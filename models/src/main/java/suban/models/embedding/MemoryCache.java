package suban.models.embedding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The texts used last, for as long as the process runs. */
final class MemoryCache implements EmbeddingCache {
    private static final int MOST = 4_096;

    private final Map<TextKey, float[]> vectors = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TextKey, float[]> eldest) {
            return size() > MOST;
        }
    };

    @Override
    public synchronized Optional<float[]> find(TextKey key) {
        return Optional.ofNullable(vectors.get(key));
    }

    @Override
    public synchronized void put(TextKey key, float[] vector) {
        vectors.put(key, vector);
    }

    @Override
    public void close() {}
}
