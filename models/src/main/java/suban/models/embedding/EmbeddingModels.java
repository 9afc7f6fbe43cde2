package suban.models.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import suban.models.text.Language;

/** The embedding model of each language. Vectors of different languages cannot be compared. Thread-safe. */
public final class EmbeddingModels implements AutoCloseable {
    private final Map<Language, LoadedModel> models;

    private EmbeddingModels(Map<Language, LoadedModel> models) {
        this.models = models;
    }

    /**
     * Loads all models, side by side.
     *
     * @throws ModelException when a model cannot be loaded
     */
    public static EmbeddingModels open(EmbeddingSettings settings) {
        return open(settings, LiveTexts.UNHEARD);
    }

    /**
     * The same, and every text of a resident is told of.
     *
     * @throws ModelException when a model cannot be loaded
     */
    public static EmbeddingModels open(EmbeddingSettings settings, LiveTexts liveTexts) {
        Map<Language, CompletableFuture<LoadedModel>> loading = new EnumMap<>(Language.class);
        try (ExecutorService loaders = Executors.newFixedThreadPool(
                Language.values().length,
                Thread.ofPlatform().name("model-loader-", 1).factory())) {
            for (Language language : Language.values())
                loading.put(
                        language,
                        CompletableFuture.supplyAsync(() -> LoadedModel.load(language, settings, liveTexts), loaders));
        }
        Map<Language, LoadedModel> models = new EnumMap<>(Language.class);
        List<RuntimeException> failures = new ArrayList<>();
        loading.forEach((language, model) -> {
            try {
                models.put(language, model.join());
            } catch (CompletionException e) {
                failures.add(e.getCause() instanceof RuntimeException cause ? cause : e);
            }
        });
        if (failures.isEmpty()) return new EmbeddingModels(models);
        models.values().forEach(LoadedModel::close);
        throw failures.getFirst();
    }

    /** For residents' messages: before any content, and not kept. */
    public EmbeddingModel of(Language language) {
        return model(language).live();
    }

    /** Begins to embed a resident's message in the background. What is returned waits for it, and may be asked again. */
    public Supplier<Embedding> begin(String text, Language language) {
        return model(language).begin(text);
    }

    /** Begins to read a resident's words in the background, as {@link #begin} does; what both ask for is read once. */
    public Supplier<TokenStates> beginStates(String text, Language language) {
        return model(language).beginStates(text);
    }

    /** For content such as articles and examples: computed once and remembered. */
    public EmbeddingModel cachedOf(Language language) {
        return model(language).cached();
    }

    /** How many numbers a vector has. */
    public int dimension(Language language) {
        return model(language).dimension();
    }

    /** Names everything that decides a vector: two models with the same fingerprint give the same vectors. */
    public String fingerprint(Language language) {
        return model(language).fingerprint();
    }

    /** Whether the model knows these lower-case letters as one word of its language. */
    public boolean isWord(String letters, Language language) {
        return model(language).isWord(letters);
    }

    private LoadedModel model(Language language) {
        return Objects.requireNonNull(models.get(language));
    }

    /** From -1 to 1; the vectors have length 1, so it is their dot product. */
    public static double cosine(Embedding a, Embedding b) {
        float[] x = a.vector();
        float[] y = b.vector();
        if (x.length != y.length) throw new IllegalArgumentException("vectors of different models");
        float sum = 0;
        for (int i = 0; i < x.length; i++) sum += x[i] * y[i];
        return sum;
    }

    @Override
    public void close() {
        models.values().forEach(LoadedModel::close);
    }
}
