package suban.models.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** For content: each text is computed once and remembered. Thread-safe. */
final class CachedEmbeddingModel implements EmbeddingModel {
    private final EncodingQueue queue;
    private final EmbeddingCache cache;
    private final int dimension;

    CachedEmbeddingModel(EncodingQueue queue, EmbeddingCache cache, int dimension) {
        this.queue = queue;
        this.cache = cache;
        this.dimension = dimension;
    }

    @Override
    public Response<Embedding> embed(String text) {
        return Response.from(Embedding.from(vectors(List.of(text)).getFirst()));
    }

    @Override
    public Response<Embedding> embed(TextSegment segment) {
        return embed(segment.text());
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        List<String> texts = segments.stream().map(TextSegment::text).toList();
        return Response.from(vectors(texts).stream().map(Embedding::from).toList());
    }

    private List<float[]> vectors(List<String> texts) {
        Map<String, float[]> known = new HashMap<>();
        Map<String, CompletableFuture<Encoded>> missing = new HashMap<>();
        for (String text : texts) {
            if (known.containsKey(text) || missing.containsKey(text)) continue;
            Optional<float[]> found = cache.find(TextKey.of(text));
            if (found.isPresent()) known.put(text, found.get());
            else missing.put(text, queue.submitContent(text));
        }
        missing.forEach((text, vector) -> {
            float[] computed = Outcome.of(vector).vector();
            cache.put(TextKey.of(text), computed);
            known.put(text, computed);
        });
        return texts.stream()
                .map(t -> Objects.requireNonNull(known.get(t)).clone())
                .toList();
    }

    @Override
    public int dimension() {
        return dimension;
    }
}
