package suban.models.embedding;

import ai.onnxruntime.OrtException;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.List;

/** A model behind LangChain4j's interface. Thread-safe. */
final class OnnxEmbeddingModel implements EmbeddingModel {
    private final OnnxEncoder encoder;

    OnnxEmbeddingModel(OnnxEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public Response<Embedding> embed(String text) {
        try {
            return Response.from(Embedding.from(
                    encoder.encode(List.of(encoder.tokenise(text))).getFirst()));
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model failed", e);
        }
    }

    @Override
    public Response<Embedding> embed(TextSegment segment) {
        return embed(segment.text());
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        List<Embedding> embeddings = new ArrayList<>(segments.size());
        for (TextSegment segment : segments) embeddings.add(embed(segment).content());
        return Response.from(embeddings);
    }

    @Override
    public int dimension() {
        return encoder.dimension();
    }
}
