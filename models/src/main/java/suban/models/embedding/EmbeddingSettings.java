package suban.models.embedding;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/**
 * How embeddings are made.
 *
 * @param threads texts that are computed side by side, at least 1; as many as the machine has cores is best
 * @param cacheFolder where embeddings of content are kept between starts; without it they are kept in memory
 * @param modelFolders a folder with {@code model.onnx} and {@code tokenizer.json} for each language whose bundled model
 *     is replaced; a BERT-like encoder whose first token's state is the sentence embedding
 */
public record EmbeddingSettings(int threads, @Nullable Path cacheFolder, Map<Language, Path> modelFolders) {
    public EmbeddingSettings {
        if (threads < 1) throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        modelFolders = Map.copyOf(modelFolders);
    }

    /** The models that come with Suban, on all cores. */
    public static EmbeddingSettings bundled(@Nullable Path cacheFolder) {
        return new EmbeddingSettings(Runtime.getRuntime().availableProcessors(), cacheFolder, Map.of());
    }
}
