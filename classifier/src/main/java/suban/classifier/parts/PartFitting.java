package suban.classifier.parts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import suban.classifier.learning.RidgeScores;
import suban.models.learning.Choice;
import suban.models.learning.ConditionalLogit;
import suban.models.learning.Shrinkage;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** Fits where something else begins to texts of which somebody wrote down what belongs to which concern. */
public final class PartFitting {
    private static final int TURNS = 1;
    private static final int FOLDS = 3;
    private static final double RIDGE = 10;
    private static final double SHRINKAGE = 0.5;
    private static final double SCORES = 10;

    /**
     * How well it does on texts left out.
     *
     * @param threshold of the probability of a turn, in tenths
     * @param number texts of which the number of concerns was right
     * @param split texts of one concern that were split
     * @param several texts of several concerns of which the number was right
     */
    public record Figure(int threshold, int number, int split, int several) {}

    /** @param singles texts of one concern or none, of {@code texts} */
    public record Result(TurningNumbers numbers, int texts, int singles, List<Figure> figures) {}

    private record Labelled(PartReader.Stretches stretches, boolean[] turns, int concerns) {}

    private record Rows(Map<Language, Continuity> scores, Map<Language, Iterator<float[]>> leftOut) {}

    private final List<Labelled> texts = new ArrayList<>();

    /** @param parts of each concern, the stretches of the text that tell of it */
    public void add(PartReader reader, String text, List<List<String>> parts, PartReader.Reading reading) {
        FoldedText folded = FoldedText.of(text);
        PartReader.Stretches stretches = reader.stretches(folded, Language.of(text), reading);
        texts.add(new Labelled(stretches, turns(folded, stretches.segments(), parts), Math.max(1, parts.size())));
    }

    /** Where the segments go over from what belongs to one concern to what belongs to another. */
    private static boolean[] turns(FoldedText text, List<Segment> segments, List<List<String>> parts) {
        boolean[] turns = new boolean[segments.size()];
        int current = -1;
        for (int i = 0; i < turns.length; i++) {
            int concern = concern(text, segments.get(i), parts);
            if (concern < 0) continue;
            turns[i] = current >= 0 && concern != current;
            current = concern;
        }
        return turns;
    }

    private static int concern(FoldedText text, Segment segment, List<List<String>> parts) {
        int start = text.originalStart(segment.start());
        int end = text.originalEnd(segment.end());
        int best = -1;
        // A third of a segment at least, or it belongs to none.
        int most = (end - start) / 3;
        for (int k = 0; k < parts.size(); k++) {
            int shared = 0;
            int from = 0;
            for (String part : parts.get(k)) {
                int at = text.original().indexOf(part, from);
                if (at < 0) continue;
                from = at + part.length();
                shared += Math.max(0, Math.min(end, from) - Math.max(start, at));
            }
            if (shared > most) {
                most = shared;
                best = k;
            }
        }
        return best;
    }

    public Result fit() {
        Collections.shuffle(texts, new Random(FOLDS));
        int[][] counts = new int[(int) SCORES][3];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            TurningNumbers fitted = fit(IntStream.range(0, texts.size())
                    .filter(i -> i % FOLDS != left)
                    .mapToObj(texts::get)
                    .toList());
            for (int i = fold; i < texts.size(); i += FOLDS) count(texts.get(i), fitted, counts);
        }
        List<Figure> figures = new ArrayList<>();
        for (int t = 1; t < SCORES; t++) figures.add(new Figure(t, counts[t][0], counts[t][1], counts[t][2]));
        int singles = (int) texts.stream().filter(t -> t.concerns() == 1).count();
        return new Result(fit(texts), texts.size(), singles, figures);
    }

    /** Judges as the program does, but by the probability alone. */
    private record AtThreshold(TurningNumbers fitted, double threshold) implements PartReader.Judge {
        @Override
        public boolean mayTurnInPlace(Segment segment, Turning.InPlace known) {
            return Turning.probability(Turning.inPlace(segment, known), fitted.inPlace()) >= PartReader.LEAST_IN_PLACE;
        }

        @Override
        public boolean mayTurn(Segment segment, Gist own, Turning.Around narrow) {
            return Turning.probability(Turning.features(segment, own, narrow), fitted.glance())
                    >= PartReader.LEAST_AT_A_GLANCE;
        }

        @Override
        public boolean turns(Segment segment, Gist own, Turning.Around around) {
            return Turning.probability(Turning.features(segment, own, around), fitted.weights()) >= threshold;
        }
    }

    private record Noted(List<Choice> inPlace, List<Choice> glances, List<Choice> choices) {
        Noted() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Knows where a text turns, and notes what is to be seen there. */
    private static final class Noting implements PartReader.Judge {
        private final boolean[] turns;
        private final Noted noted;
        private int atInPlace;
        private int at;

        Noting(boolean[] turns, Noted noted) {
            this.turns = turns;
            this.noted = noted;
        }

        @Override
        public boolean mayTurnInPlace(Segment segment, Turning.InPlace known) {
            noted.inPlace.add(Choice.yesOrNo(Turning.inPlace(segment, known), turns[++atInPlace], 1));
            return true;
        }

        @Override
        public boolean mayTurn(Segment segment, Gist own, Turning.Around narrow) {
            noted.glances.add(Choice.yesOrNo(Turning.features(segment, own, narrow), turns[++at], 1));
            return true;
        }

        @Override
        public boolean turns(Segment segment, Gist own, Turning.Around around) {
            noted.choices.add(Choice.yesOrNo(Turning.features(segment, own, around), turns[at], 1));
            return turns[at];
        }
    }

    private static void count(Labelled text, TurningNumbers fitted, int[][] counts) {
        Language language = text.stretches().language();
        for (int t = 1; t < SCORES; t++) {
            double threshold = t / SCORES;
            int read = text.stretches()
                    .read(
                            new AtThreshold(fitted, threshold),
                            fitted.flow(language)::score,
                            fitted.continuity(language)::score)
                    .size();
            if (read == text.concerns()) counts[t][0]++;
            if (text.concerns() == 1 && read > 1) counts[t][1]++;
            if (text.concerns() > 1 && read == text.concerns()) counts[t][2]++;
        }
    }

    private static TurningNumbers fit(List<Labelled> texts) {
        Rows continuity = rows(texts, PartReader.Stretches::row);
        Rows flow = rows(texts, PartReader.Stretches::rowInPlace);
        Noted noted = new Noted();
        for (Labelled text : texts) {
            // What the ridge says of a row is taken as if it had not been trained on it; rows come in the same order.
            Language language = text.stretches().language();
            Iterator<float[]> scores =
                    Objects.requireNonNull(continuity.leftOut().get(language));
            Iterator<float[]> flows = Objects.requireNonNull(flow.leftOut().get(language));
            text.stretches()
                    .read(new Noting(text.turns(), noted), row -> flows.next()[TURNS], row -> scores.next()[TURNS]);
        }
        Shrinkage shrinkage = Shrinkage.toZero(Turning.FEATURES.size(), SHRINKAGE);
        return new TurningNumbers(
                ConditionalLogit.fit(noted.choices, shrinkage),
                ConditionalLogit.fit(noted.glances, shrinkage),
                ConditionalLogit.fit(noted.inPlace, Shrinkage.toZero(Turning.IN_PLACE.size(), SHRINKAGE)),
                continuity.scores(),
                flow.scores());
    }

    private static Rows rows(List<Labelled> texts, BiFunction<PartReader.Stretches, Integer, float[]> row) {
        Map<Language, Continuity> scores = new EnumMap<>(Language.class);
        Map<Language, Iterator<float[]>> leftOut = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            RidgeScores.Trained trained = ridge(texts, language, row);
            scores.put(language, new Continuity(trained.scores().weights()[TURNS]));
            leftOut.put(language, trained.leftOut().iterator());
        }
        return new Rows(scores, leftOut);
    }

    private static RidgeScores.Trained ridge(
            List<Labelled> texts, Language language, BiFunction<PartReader.Stretches, Integer, float[]> row) {
        List<float[]> rows = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (Labelled text : texts) {
            if (text.stretches().language() != language) continue;
            for (int i = 1; i < text.turns().length; i++) {
                rows.add(row.apply(text.stretches(), i));
                labels.add(text.turns()[i] ? TURNS : 0);
            }
        }
        return RidgeScores.train(rows, labels, 2, RIDGE);
    }
}
