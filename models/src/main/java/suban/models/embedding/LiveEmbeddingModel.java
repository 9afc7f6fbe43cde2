package suban.models.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** For residents' messages: they go before content and are not kept. Thread-safe. */
final class LiveEmbeddingModel implements EmbeddingModel {
    private final Function<String, CompletableFuture<Encoded>> encode;
    private final int dimension;

    LiveEmbeddingModel(Function<String, CompletableFuture<Encoded>> encode, int dimension) {
        this.encode = encode;
        this.dimension = dimension;
    }

    static Embedding embedding(CompletableFuture<Encoded> text) {
        return Embedding.from(Outcome.of(text).vector());
    }

    @Override
    public Response<Embedding> embed(String text) {
        return Response.from(embedding(encode.apply(text)));
    }

    @Override
    public Response<Embedding> embed(TextSegment segment) {
        return embed(segment.text());
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        List<CompletableFuture<Encoded>> waiting =
                segments.stream().map(s -> encode.apply(s.text())).toList();
        return Response.from(waiting.stream().map(LiveEmbeddingModel::embedding).toList());
    }

    @Override
    public int dimension() {
        return dimension;
    }
}
