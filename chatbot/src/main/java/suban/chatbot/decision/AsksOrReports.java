package suban.chatbot.decision;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suban.chatbot.decision.LogisticRegression.Row;
import suban.chatbot.understanding.Cues;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.knowledge.Article;
import suban.models.embedding.EmbeddingModels;
import suban.models.memory.Learnt;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * Tells a message that reports something from one that asks something.
 *
 * <p>Learnt from the city's own content: article titles, and variants and service examples that are questions, ask;
 * service examples that are none report. The message's
 * embedding and its {@link Cues} are weighed by logistic regression; a language with too little content goes by the
 * cues alone. A call costs microseconds. Immutable and thread-safe.
 */
public final class AsksOrReports {
    /** Raised whenever learning or the cues change, so that nothing learnt by the old way is used. */
    private static final String RECIPE = "3";

    private static final int FEWEST_EXAMPLES = 8;
    private static final int CUES = 6;
    /** Brings the parts of a unit-length embedding to the size of the cues. */
    private static final float EMBEDDING_SCALE = 8;

    private final Map<Language, LogisticRegression> learnt;

    private AsksOrReports(Map<Language, LogisticRegression> learnt) {
        this.learnt = learnt;
    }

    /**
     * Learns from a city's articles and services; their embeddings come from the content cache where they are in it.
     *
     * @param learntBefore where it is remembered
     */
    public static AsksOrReports learn(
            List<Article> articles, ServiceCatalogue catalogue, EmbeddingModels models, Learnt learntBefore) {
        Map<Language, LogisticRegression> learnt = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<String> titles = new ArrayList<>();
            List<String> variants = new ArrayList<>();
            for (Article article : articles) {
                if (article.language() != language) continue;
                titles.add(article.title());
                variants.addAll(article.variants());
            }
            List<String> examples = catalogue.services().stream()
                    .flatMap(service -> service.examplesIn(language).stream())
                    .toList();
            Stream<String> content = Stream.of(
                            Stream.of(RECIPE, models.fingerprint(language)),
                            titles.stream(),
                            Stream.of("variants"),
                            variants.stream(),
                            Stream.of("examples"),
                            examples.stream())
                    .flatMap(part -> part);
            LogisticRegression regression = learntBefore
                    .recall(
                            "asks-or-reports-" + language.code(),
                            Lesson.class,
                            content,
                            () -> new Lesson(learn(titles, variants, examples, language, models)))
                    .regression();
            if (regression != null) learnt.put(language, regression);
        }
        return new AsksOrReports(learnt);
    }

    /** What a language taught; null where there was too little. */
    private record Lesson(@Nullable LogisticRegression regression) implements Serializable {}

    private static @Nullable LogisticRegression learn(
            List<String> titles,
            List<String> variants,
            List<String> examples,
            Language language,
            EmbeddingModels models) {
        List<String> asking = new ArrayList<>(titles);
        List<String> reporting = new ArrayList<>();
        // A situation told without a question is what somebody reports, too: as a variant it teaches neither.
        variants.stream().filter(v -> asks(v, language)).forEach(asking::add);
        for (String example : examples) (asks(example, language) ? asking : reporting).add(example);
        if (asking.size() < FEWEST_EXAMPLES || reporting.size() < FEWEST_EXAMPLES) return null;
        List<Row> rows = new ArrayList<>(rows(asking, false, language, models));
        rows.addAll(rows(reporting, true, language, models));
        return LogisticRegression.fit(rows);
    }

    private static boolean asks(String text, Language language) {
        return Cues.of(FoldedText.of(text).text(), language).asks() > 0;
    }

    private static List<Row> rows(List<String> texts, boolean reports, Language language, EmbeddingModels models) {
        List<String> folded = texts.stream().map(t -> FoldedText.of(t).text()).toList();
        List<Embedding> embeddings = models.cachedOf(language)
                .embedAll(folded.stream().map(TextSegment::from).toList())
                .content();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            rows.add(new Row(features(Cues.of(folded.get(i), language), embeddings.get(i)), reports));
        }
        return rows;
    }

    /**
     * Probability that a message reports something to be handled rather than asks something.
     *
     * @param embedding of the message's folded text by the model of its language
     */
    public double reports(Cues cues, Language language, Embedding embedding) {
        LogisticRegression regression = learnt.get(language);
        return regression == null ? byCues(cues) : regression.probability(features(cues, embedding));
    }

    private static double byCues(Cues cues) {
        double sum = -0.5 - 1.2 * cues.asks() + 0.9 * cues.complains() + 0.7 * cues.here() + 0.7 * cues.happened();
        return 1 / (1 + Math.exp(-sum));
    }

    private static float[] features(Cues cues, Embedding embedding) {
        float[] vector = embedding.vector();
        float[] features = new float[vector.length + CUES];
        for (int i = 0; i < vector.length; i++) features[i] = EMBEDDING_SCALE * vector[i];
        int at = vector.length;
        features[at++] = cues.asks();
        features[at++] = cues.asksWhatToDo() ? 1 : 0;
        features[at++] = cues.complains();
        features[at++] = cues.here();
        features[at++] = cues.happened();
        features[at] = (float) Math.log1p(cues.length()) - 3;
        return features;
    }
}
