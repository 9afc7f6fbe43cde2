package suban.classifier.service;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.learning.Example;
import suban.classifier.learning.TextClassifier;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.TokenStates;
import suban.models.memory.Learnt;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * Says which service of the catalogue a message is about. Learns from the catalogue alone: names, descriptions and
 * examples, each language apart since their embeddings cannot be compared. Thread-safe.
 */
public final class ServiceClassifier {
    private static final int MOST_OUTSIDE = 800;
    private static final int MOST_BY_WORDING = 5;

    private final ServiceCatalogue catalogue;
    private final EmbeddingModels models;
    private final Map<Language, TextClassifier> classifiers;

    private ServiceClassifier(
            ServiceCatalogue catalogue, EmbeddingModels models, Map<Language, TextClassifier> classifiers) {
        this.catalogue = catalogue;
        this.models = models;
        this.classifiers = classifiers;
    }

    /**
     * Trains on the catalogue, all languages at once, unless the same was learnt before.
     *
     * @param outside messages that no service is about
     * @param learnt where it is remembered
     * @throws IllegalArgumentException with fewer than two services
     */
    public static ServiceClassifier train(
            ServiceCatalogue catalogue, Map<Language, List<String>> outside, EmbeddingModels models, Learnt learnt) {
        Map<Language, CompletableFuture<TextClassifier>> training = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            training.put(
                    language,
                    CompletableFuture.supplyAsync(() -> train(
                            Content.of(catalogue, outside.getOrDefault(language, List.of()), language),
                            language,
                            models,
                            learnt)));
        }
        Map<Language, TextClassifier> classifiers = new EnumMap<>(Language.class);
        training.forEach((language, classifier) -> classifiers.put(language, classifier.join()));
        return new ServiceClassifier(catalogue, models, classifiers);
    }

    /** Raised whenever training itself changes, so that nothing learnt by the old way is used. */
    private static final String RECIPE = "2";

    private static TextClassifier train(Content content, Language language, EmbeddingModels models, Learnt learnt) {
        Stream<String> all = Stream.of(
                        Stream.of(RECIPE, models.fingerprint(language)),
                        content.texts.stream(),
                        content.labels.stream())
                .flatMap(part -> part);
        return learnt.recall(
                "services-" + language.code(),
                TextClassifier.class,
                all,
                () -> TextClassifier.train(examples(content, language, models)));
    }

    private static List<Example> examples(Content content, Language language, EmbeddingModels models) {
        // Folded as messages are, which also lets all that embed the same example share its vector.
        List<Embedding> embeddings = models.cachedOf(language)
                .embedAll(content.texts.stream()
                        .map(text -> TextSegment.from(FoldedText.of(text).text()))
                        .toList())
                .content();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < embeddings.size(); i++) {
            examples.add(new Example(content.texts.get(i), content.labels.get(i), embeddings.get(i)));
        }
        return examples;
    }

    /** What a catalogue teaches in one language: texts and, at the same places, their labels. */
    private record Content(List<String> texts, List<String> labels) {
        static Content of(ServiceCatalogue catalogue, List<String> outside, Language language) {
            List<String> texts = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            for (Service service : catalogue.services()) {
                texts.add(service.name().in(language));
                texts.add(service.description().in(language));
                texts.addAll(service.examplesIn(language));
                texts.addAll(service.lettersIn(language));
                while (labels.size() < texts.size()) labels.add(service.code());
            }
            for (String text : spread(outside)) {
                texts.add(text);
                labels.add(Example.OUT_OF_SCOPE);
            }
            return new Content(texts, labels);
        }

        /** Evenly over all of them: so many show what belongs to no service, and more would only take time. */
        private static List<String> spread(List<String> outside) {
            if (outside.size() <= MOST_OUTSIDE) return outside;
            List<String> spread = new ArrayList<>(MOST_OUTSIDE);
            for (int i = 0; i < MOST_OUTSIDE; i++) {
                spread.add(outside.get((int) ((long) i * outside.size() / MOST_OUTSIDE)));
            }
            return spread;
        }
    }

    /**
     * Services the message may be about, best first, with calibrated probabilities. What is left of 1 is the probability
     * that it is about none of them.
     *
     * @param embedding of this text by the language's model
     */
    public List<Suggestion> classify(String text, Language language, Embedding embedding) {
        TextClassifier classifier = classifiers.get(language);
        if (classifier == null || text.isBlank()) return List.of();
        return classifier.classify(text, embedding).stream()
                .map(p -> new Suggestion(
                        p.label(), catalogue.getService(p.label()).name(), p.probability()))
                .toList();
    }

    /** By wording alone, which needs no embedding and is less often right. */
    public List<Suggestion> classifyByWording(String text, Language language) {
        TextClassifier classifier = classifiers.get(language);
        if (classifier == null || text.isBlank()) return List.of();
        return classifier.classifyByWording(text, MOST_BY_WORDING).stream()
                .map(p -> new Suggestion(
                        p.label(), catalogue.getService(p.label()).name(), p.probability()))
                .toList();
    }

    /** Begins the embedding that {@link #classify} needs, in the background. */
    public Supplier<Embedding> begin(String text, Language language) {
        return models.begin(text, language);
    }

    /** How many numbers a meaning has. */
    public int dimension(Language language) {
        return models.dimension(language);
    }

    /** Begins to read what the words of a text mean, in the background. */
    public Supplier<TokenStates> beginStates(String text, Language language) {
        return models.beginStates(text, language);
    }

    /** The embedding that {@link #classify} needs, for callers who have none. */
    public Embedding embed(String text, Language language) {
        return models.of(language).embed(text).content();
    }
}
