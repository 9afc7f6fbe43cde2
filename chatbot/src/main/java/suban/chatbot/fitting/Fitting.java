package suban.chatbot.fitting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import suban.chatbot.Gathering;
import suban.chatbot.decision.AlarmPolicy;
import suban.chatbot.decision.Alarms;
import suban.chatbot.decision.FittedNumbers;
import suban.chatbot.decision.FittedNumbers.Weights;
import suban.chatbot.evaluation.EvaluationCase;
import suban.models.text.Language;

/**
 * Fits the numbers that deciding goes by to labelled cases of a city. Figures come from cross-validation: each fold is
 * judged by what was fitted to the others.
 */
public final class Fitting {
    private final Gathering gathering;

    public Fitting(Gathering gathering) {
        this.gathering = gathering;
    }

    /**
     * What this city's content makes of labelled cases.
     *
     * @param cases those with one message that expect an answer, choices, a concern, danger or nothing count
     * @param dangers whether these are dangers and look-alikes
     */
    public List<Row> gather(List<EvaluationCase> cases, boolean dangers, IntConsumer progress) {
        List<Row> rows = new ArrayList<>();
        for (EvaluationCase one : cases) {
            if (one.messages().size() == 1 && isUseful(one)) {
                rows.add(new Row(
                        one,
                        gathering.of(one.messages().getFirst()),
                        dangers || one.expect().equals("divert")));
            }
            progress.accept(rows.size());
        }
        return rows;
    }

    private static boolean isUseful(EvaluationCase one) {
        return switch (one.expect()) {
            case "answer", "clarify", "concern", "unknown", "divert" -> true;
            default -> false;
        };
    }

    /**
     * Fits to what was gathered. Figures and thresholds come from the rows of {@code city}; those of {@code thinned}, the
     * same cases over less content, keep the weights from resting on how much a city has written.
     *
     * @param dangers further rows with danger and without, that tell of nothing else
     */
    public FitResult fit(List<Row> city, List<Row> thinned, List<Row> dangers, Rates rates) {
        FittedNumbers present = gathering.present();
        List<Row> rows = calm(city);
        List<Row> less = calm(thinned);
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            Map<Language, Weights> others =
                    WeightFit.of(Stream.concat(Folds.without(fold, rows), Folds.without(fold, less))
                            .toList());
            for (int i = fold; i < rows.size(); i += Folds.COUNT) {
                judged.add(Judged.of(rows.get(i), the(others, rows.get(i).language())));
            }
        }
        Map<Language, Weights> fitted =
                WeightFit.of(Stream.concat(rows.stream(), less.stream()).toList());
        Map<Language, Weights> numbers = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<Judged> own =
                    judged.stream().filter(j -> j.row().language() == language).toList();
            Weights weights = the(fitted, language);
            numbers.put(language, new Weights(weights.answer(), weights.act(), ThresholdFit.of(own, rates)));
        }
        AlarmFit alarms = new AlarmFit(present.margins(), rates);
        // An article may well be about a danger, and so may a report.
        List<Row> dangerOrNot = Stream.concat(
                        city.stream().filter(row -> row.isDanger() || row.isUnanswerable()), dangers.stream())
                .toList();
        Alarms chosen = alarms.fit(dangerOrNot, present.alarms());
        return new FitResult(
                new FittedNumbers(numbers, chosen, present.margins(), Map.of()),
                FitFigures.of(judged, numbers),
                FitFigures.of(
                        rows.stream()
                                .map(row -> Judged.of(row, present.of(row.language())))
                                .toList(),
                        present.weights()),
                alarms.crossValidate(dangerOrNot, present.alarms()),
                AlarmFigure.of(dangerOrNot, new AlarmPolicy(present)));
    }

    /** Danger is decided on before anything else. */
    private static List<Row> calm(List<Row> rows) {
        return rows.stream().filter(row -> !row.isDanger()).toList();
    }

    private static <K, V> V the(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}
