package suban.models.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/** One language's model with the workers and the cache around it. */
final class LoadedModel implements AutoCloseable {
    private final Language language;
    private final LiveTexts liveTexts;
    private final String fingerprint;
    private final OnnxEncoder encoder;
    private final EncodingQueue queue;
    private final JustRead justRead = new JustRead();
    private final EmbeddingCache cache;

    private LoadedModel(Language language, ModelFiles files, EmbeddingSettings settings, LiveTexts liveTexts) {
        this.language = language;
        this.liveTexts = liveTexts;
        fingerprint = files.fingerprint();
        encoder = OnnxEncoder.load(files);
        Path folder = settings.cacheFolder();
        cache = folder == null ? new MemoryCache() : FileCache.open(folder, fingerprint, encoder.dimension());
        queue = new EncodingQueue("embedding-" + language.code(), settings.threads(), encoder::read);
    }

    static LoadedModel load(Language language, EmbeddingSettings settings, LiveTexts liveTexts) {
        @Nullable Path folder = settings.modelFolders().get(language);
        ModelFiles files = folder == null ? ModelFiles.bundled(language) : ModelFiles.in(folder);
        return new LoadedModel(language, files, settings, liveTexts);
    }

    EmbeddingModel live() {
        return new LiveEmbeddingModel(this::live, dimension());
    }

    Supplier<Embedding> begin(String text) {
        CompletableFuture<Encoded> encoded = live(text);
        return () -> LiveEmbeddingModel.embedding(encoded);
    }

    Supplier<TokenStates> beginStates(String text) {
        CompletableFuture<Encoded> encoded = live(text);
        return () -> Outcome.of(encoded).states();
    }

    private CompletableFuture<Encoded> live(String text) {
        return justRead.get(text, this::submitLive);
    }

    private CompletableFuture<Encoded> submitLive(String text) {
        liveTexts.embedded(text, language);
        return queue.submitLive(text);
    }

    EmbeddingModel cached() {
        return new CachedEmbeddingModel(queue, cache, dimension());
    }

    int dimension() {
        return encoder.dimension();
    }

    boolean isWord(String letters) {
        return encoder.isWord(letters);
    }

    String fingerprint() {
        return fingerprint;
    }

    @Override
    public void close() {
        queue.close();
        encoder.close();
        cache.close();
    }
}
