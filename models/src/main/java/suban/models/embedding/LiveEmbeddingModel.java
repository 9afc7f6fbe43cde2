package suban.models.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** For residents' messages: they go before content and are never kept. Thread-safe. */
final class LiveEmbeddingModel implements EmbeddingModel {
    private final Function<String, CompletableFuture<float[]>> encode;
    private final int dimension;

    LiveEmbeddingModel(Function<String, CompletableFuture<float[]>> encode, int dimension) {
        this.encode = encode;
        this.dimension = dimension;
    }

    @Override
    public Response<Embedding> embed(String text) {
        return Response.from(Embedding.from(Outcome.of(encode.apply(text))));
    }

    @Override
    public Response<Embedding> embed(TextSegment segment) {
        return embed(segment.text());
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        List<CompletableFuture<float[]>> waiting =
                segments.stream().map(s -> encode.apply(s.text())).toList();
        return Response.from(
                waiting.stream().map(Outcome::of).map(Embedding::from).toList());
    }

    @Override
    public int dimension() {
        return dimension;
    }
}
