package suban.models.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** For residents' messages: grouped with what others ask at the same moment, and never kept. Thread-safe. */
final class LiveEmbeddingModel implements EmbeddingModel {
    private final Batcher batcher;
    private final int dimension;

    LiveEmbeddingModel(Batcher batcher, int dimension) {
        this.batcher = batcher;
        this.dimension = dimension;
    }

    @Override
    public Response<Embedding> embed(String text) {
        return Response.from(Embedding.from(Outcome.of(batcher.submitLive(text))));
    }

    @Override
    public Response<Embedding> embed(TextSegment segment) {
        return embed(segment.text());
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        List<CompletableFuture<float[]>> waiting =
                segments.stream().map(s -> batcher.submitLive(s.text())).toList();
        return Response.from(
                waiting.stream().map(Outcome::of).map(Embedding::from).toList());
    }

    @Override
    public int dimension() {
        return dimension;
    }
}
