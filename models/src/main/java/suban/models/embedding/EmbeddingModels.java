package suban.models.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import suban.models.text.Language;

/** The embedding model of each language. Vectors of different languages cannot be compared. Thread-safe. */
public final class EmbeddingModels implements AutoCloseable {
    private final Map<Language, OnnxEncoder> encoders = new EnumMap<>(Language.class);
    private final Map<Language, EmbeddingModel> live = new EnumMap<>(Language.class);
    private final Map<Language, String> fingerprints = new EnumMap<>(Language.class);

    private EmbeddingModels(EmbeddingSettings settings) {
        for (Language language : Language.values()) {
            Path folder = settings.modelFolders().get(language);
            ModelFiles files = folder == null ? ModelFiles.bundled(language) : ModelFiles.in(folder);
            OnnxEncoder encoder = OnnxEncoder.load(files, settings.threads());
            encoders.put(language, encoder);
            live.put(language, new OnnxEmbeddingModel(encoder));
            fingerprints.put(language, files.fingerprint());
        }
    }

    /** @throws ModelException when a model cannot be loaded */
    public static EmbeddingModels open(EmbeddingSettings settings) {
        return new EmbeddingModels(settings);
    }

    /** For residents' messages: computed anew each time, together with what others ask at the same moment. */
    public EmbeddingModel of(Language language) {
        return Objects.requireNonNull(live.get(language));
    }

    /** For content such as articles and examples: computed once and remembered. */
    public EmbeddingModel cachedOf(Language language) {
        return of(language);
    }

    /** How many numbers a vector has. */
    public int dimension(Language language) {
        return Objects.requireNonNull(encoders.get(language)).dimension();
    }

    /** Names everything that decides a vector: two models with the same fingerprint give the same vectors. */
    public String fingerprint(Language language) {
        return Objects.requireNonNull(fingerprints.get(language));
    }

    /** From -1 to 1; the vectors have length 1, so it is their dot product. */
    public static double cosine(Embedding a, Embedding b) {
        float[] x = a.vector();
        float[] y = b.vector();
        float sum = 0;
        for (int i = 0; i < x.length; i++) sum += x[i] * y[i];
        return sum;
    }

    @Override
    public void close() {
        encoders.values().forEach(OnnxEncoder::close);
    }
}
