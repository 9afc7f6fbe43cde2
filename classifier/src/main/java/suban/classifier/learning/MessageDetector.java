package suban.classifier.learning;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suban.classifier.learning.Lessons.Lesson;
import suban.models.embedding.EmbeddingModels;
import suban.models.memory.Learnt;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** Finds messages of some kinds among residents' messages: one {@link Detector} a language. Immutable and thread-safe. */
public final class MessageDetector {
    /** Raised whenever learning changes, so that nothing learnt by the old way is used. */
    private static final String RECIPE = "5";

    private final Map<Language, Detector> detectors;

    private MessageDetector(Map<Language, Detector> detectors) {
        this.detectors = detectors;
    }

    /** Knows no language. */
    public static MessageDetector unlearnt() {
        return new MessageDetector(Map.of());
    }

    /** What wording tells of a message. */
    public interface Wording {
        /** The same number for every message. */
        List<Double> hints(FoldedText message);

        /** Whether an everyday message may be of a kind after all: nobody has said that it is not, so it teaches nothing. */
        boolean mayBeOfKind(FoldedText message);
    }

    /**
     * Learns all languages at once, unless the same was learnt before. A language with too few messages of kinds or that
     * look alike stays unknown.
     *
     * @param name of what is remembered
     * @param dependsOn everything that the wording's hints depend on, in the same order at every start
     */
    public static MessageDetector learn(
            String name,
            Lessons lessons,
            Wording wording,
            List<String> dependsOn,
            EmbeddingModels models,
            Learnt learntBefore) {
        Map<Language, CompletableFuture<Detector>> learning = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (!lessons.suffice(language)) continue;
            Stream<String> all = Stream.of(
                            Stream.of(RECIPE, models.fingerprint(language)),
                            dependsOn.stream(),
                            lessons.content(language))
                    .flatMap(Function.identity());
            learning.put(
                    language,
                    CompletableFuture.supplyAsync(() -> learntBefore.recall(
                            name + "-" + language.code(),
                            Detector.class,
                            all,
                            () -> Detector.train(samples(lessons.in(language), wording, models, language)))));
        }
        Map<Language, Detector> detectors = new EnumMap<>(Language.class);
        learning.forEach((language, detector) -> detectors.put(language, detector.join()));
        return new MessageDetector(detectors);
    }

    private static List<Sample> samples(
            List<Lesson> lessons, Wording wording, EmbeddingModels models, Language language) {
        List<FoldedText> folded =
                lessons.stream().map(lesson -> FoldedText.of(lesson.text())).toList();
        List<Embedding> embeddings = models.cachedOf(language)
                .embedAll(folded.stream().map(t -> TextSegment.from(t.text())).toList())
                .content();
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            FoldedText text = folded.get(i);
            String label = lessons.get(i).label();
            if (label.equals(Sample.EVERYDAY) && wording.mayBeOfKind(text)) continue;
            samples.add(new Sample(text.text(), label, embeddings.get(i), wording.hints(text)));
        }
        return samples;
    }

    /** What was learnt for a language; null where there was too little to learn from. */
    public @Nullable Detector in(Language language) {
        return detectors.get(language);
    }
}
