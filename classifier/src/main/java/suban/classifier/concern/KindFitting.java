package suban.classifier.concern;

import dev.langchain4j.data.embedding.Embedding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import suban.classifier.learning.RidgeScores;
import suban.models.learning.Choice;
import suban.models.learning.ConditionalLogit;
import suban.models.learning.Shrinkage;
import suban.models.text.Language;

/** Fits what tells kinds apart to texts whose kind somebody wrote down. */
public final class KindFitting {
    private static final int FOLDS = 5;
    private static final double RIDGE = 3;
    private static final double SHRINKAGE = 0.5;

    /** @param right texts left out whose kind was read as labelled */
    public record Result(KindNumbers numbers, int texts, int right) {}

    private record Labelled(KindModel.Known known, Language language, float[] embedding, Kind kind) {}

    private final List<Labelled> texts = new ArrayList<>();

    /** @throws IllegalArgumentException if there is no such kind */
    void add(KindModel.Known known, Language language, Embedding embedding, String kind) {
        texts.add(new Labelled(known, language, embedding.vector(), Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
    }

    public Result fit() {
        Collections.shuffle(texts, new Random(FOLDS));
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            KindModel model = new KindModel(fit(IntStream.range(0, texts.size())
                    .filter(i -> i % FOLDS != left)
                    .mapToObj(texts::get)
                    .toList()));
            for (int i = fold; i < texts.size(); i += FOLDS) if (isRight(texts.get(i), model)) right++;
        }
        return new Result(fit(texts), texts.size(), right);
    }

    private static boolean isRight(Labelled text, KindModel model) {
        double[] p = model.probabilities(text.known(), text.embedding(), text.language());
        double own = p[text.kind().ordinal()];
        for (double other : p) if (other > own) return false;
        return true;
    }

    private static KindNumbers fit(List<Labelled> texts) {
        Map<Language, RidgeScores> meaning = new EnumMap<>(Language.class);
        Map<Language, Iterator<float[]>> leftOut = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<Labelled> own =
                    texts.stream().filter(text -> text.language() == language).toList();
            RidgeScores.Trained trained = RidgeScores.train(
                    own.stream().map(Labelled::embedding).toList(),
                    own.stream().map(text -> text.kind().ordinal()).toList(),
                    Kind.values().length,
                    RIDGE);
            meaning.put(language, trained.scores());
            leftOut.put(language, trained.leftOut().iterator());
        }
        List<Choice> choices = new ArrayList<>();
        for (Labelled text : texts) {
            float[] scores =
                    Objects.requireNonNull(leftOut.get(text.language())).next();
            choices.add(new Choice(
                    KindModel.alternatives(text.known(), scores),
                    List.of(text.kind().ordinal()),
                    1));
        }
        return new KindNumbers(
                ConditionalLogit.fit(choices, Shrinkage.toZero(KindModel.FEATURES.size(), SHRINKAGE)), meaning);
    }
}
