package suban.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.city.CityPack;
import suban.classifier.emergency.Emergency;
import suban.classifier.emergency.EmergencyRecogniser;
import suban.classifier.emergency.Line;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;
import suban.models.memory.Learnt;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.testing.Service;

/**
 * How many emergencies of the starter city are diverted, and how many look-alikes: each third of the content is judged by
 * what was learnt from the other two.
 */
class EmergencyRecallIT {
    private static final int FOLDS = 3;

    private final CityPack pack = Service.starterCity();
    private final Map<Language, List<String>> everyday = pack.messages().everyday();
    private final Map<String, int[]> counts = new java.util.TreeMap<>();

    @Test
    void emergencies_left_out_of_learning_are_diverted_and_look_alikes_are_not(@TempDir Path folder) {
        Path cache = folder.resolve("data/cache");
        Service.shareEmbeddings(cache);
        try (EmbeddingModels models = EmbeddingModels.open(EmbeddingSettings.bundled(cache))) {
            judge(0, models); // one fold tells enough; learning takes most of the time
        }
        counts.forEach((name, count) -> System.out.printf(
                "%s: %d of %d diverted, %d to the number they were written for%n", name, count[1], count[0], count[2]));
        for (Language language : Language.values()) {
            // Which lines fall into the third that is judged moves it by a hundredth.
            assertThat(share("example " + language.code())).isGreaterThanOrEqualTo(0.85);
            assertThat(share("look-alike " + language.code())).isLessThanOrEqualTo(0.09);
            assertThat(share("everyday " + language.code())).isLessThanOrEqualTo(0.06);
        }
    }

    private double share(String name) {
        int[] count = Objects.requireNonNull(counts.get(name), name);
        return (double) count[1] / count[0];
    }

    private void judge(int fold, EmbeddingModels models) {
        List<Line> lines = pack.lines().stream()
                .map(l -> new Line(
                        l.code(),
                        l.number(),
                        l.kind(),
                        l.name(),
                        l.reply(),
                        l.signals(),
                        kept(l.examples(), fold),
                        kept(l.lookAlikes(), fold)))
                .toList();
        EmergencyRecogniser recogniser = EmergencyRecogniser.learn(
                lines, kept(everyday, fold), kept(pack.messages().harmless(), fold), models, new Learnt(null));
        for (Language language : Language.values()) {
            for (Line line : pack.lines()) {
                judge("example", leftOut(line.examples(), language, fold), line, language, recogniser, models);
                judge("look-alike", leftOut(line.lookAlikes(), language, fold), line, language, recogniser, models);
            }
            Line any = pack.lines().getFirst();
            judge("harmless", leftOut(pack.messages().harmless(), language, fold), any, language, recogniser, models);
            judge("everyday", leftOut(everyday, language, fold), any, language, recogniser, models);
        }
    }

    private void judge(
            String name,
            List<String> texts,
            Line line,
            Language language,
            EmergencyRecogniser recogniser,
            EmbeddingModels models) {
        if (texts.isEmpty()) return;
        List<FoldedText> folded = texts.stream().map(FoldedText::of).toList();
        List<Embedding> embeddings = models.cachedOf(language)
                .embedAll(folded.stream().map(t -> TextSegment.from(t.text())).toList())
                .content();
        int[] count = counts.computeIfAbsent(name + " " + language.code(), n -> new int[3]);
        for (int i = 0; i < folded.size(); i++) {
            Embedding embedding = embeddings.get(i);
            Optional<Emergency> found = recogniser
                    .assess(folded.get(i), language, () -> embedding)
                    .filter(e -> e.probability() >= (e.words() == null ? 0.7 : 0.5));
            count[0]++;
            if (found.isEmpty()) continue;
            count[1]++;
            if (found.get().line().number().equals(line.number())) count[2]++;
        }
    }

    private static Map<Language, List<String>> kept(Map<Language, List<String>> texts, int fold) {
        Map<Language, List<String>> kept = new EnumMap<>(Language.class);
        texts.forEach((language, all) -> {
            List<String> some = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) if (i % FOLDS != fold) some.add(all.get(i));
            kept.put(language, some);
        });
        return kept;
    }

    private static List<String> leftOut(Map<Language, List<String>> texts, Language language, int fold) {
        List<String> all = texts.getOrDefault(language, List.of());
        List<String> some = new ArrayList<>();
        for (int i = fold; i < all.size(); i += FOLDS) some.add(all.get(i));
        return some;
    }
}
