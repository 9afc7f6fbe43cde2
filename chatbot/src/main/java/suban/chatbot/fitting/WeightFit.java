package suban.chatbot.fitting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import suban.chatbot.decision.ActModel;
import suban.chatbot.decision.AnswerModel;
import suban.chatbot.decision.FittedNumbers.Thresholds;
import suban.chatbot.decision.FittedNumbers.Weights;
import suban.models.learning.Choice;
import suban.models.learning.ConditionalLogit;
import suban.models.learning.Shrinkage;
import suban.models.text.Language;

/** Fits the weights of deciding. Both languages are fitted together first; each is then drawn to what they have in common. */
final class WeightFit {
    private static final double SHRINKAGE = 0.5;
    private static final double TO_COMMON = 4;

    private WeightFit() {}

    /** Weights by language, their thresholds all 0. */
    static Map<Language, Weights> of(List<Row> rows) {
        int answers = AnswerModel.FEATURES.size();
        int acts = ActModel.FEATURES.size();
        double[] commonAnswer = ConditionalLogit.fit(
                answerChoices(rows), Shrinkage.toZero(answers, SHRINKAGE).atLeastZero(AnswerModel.atLeastZero()));
        Map<Language, double[]> answer = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            answer.put(
                    language,
                    ConditionalLogit.fit(
                            answerChoices(in(language, rows)),
                            Shrinkage.to(commonAnswer, TO_COMMON).atLeastZero(AnswerModel.atLeastZero())));
        }
        double[] commonAct = ConditionalLogit.fit(
                actChoices(rows, answer), Shrinkage.toZero(acts, SHRINKAGE).atLeastZero(ActModel.atLeastZero()));
        Map<Language, Weights> weights = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            double[] act = ConditionalLogit.fit(
                    actChoices(in(language, rows), answer),
                    Shrinkage.to(commonAct, TO_COMMON).atLeastZero(ActModel.atLeastZero()));
            weights.put(language, new Weights(the(answer, language), act, new Thresholds(0, 0, 0)));
        }
        return weights;
    }

    private static List<Row> in(Language language, List<Row> rows) {
        return rows.stream().filter(row -> row.language() == language).toList();
    }

    /** Answerable and unanswerable questions of a length count alike, so that length itself tells nothing. */
    private static List<Choice> answerChoices(List<Row> rows) {
        List<Row> asking = rows.stream()
                .filter(row -> row.isUnanswerable()
                        || (row.isAnswerable() && !row.right(row.evidence()).isEmpty()))
                .toList();
        Map<String, Double> weights = balance(asking, Row::isUnanswerable);
        return asking.stream()
                .map(row -> new Choice(
                        AnswerModel.alternatives(
                                row.evidence().candidates(), row.evidence().told()),
                        row.isUnanswerable()
                                ? List.of(row.evidence().candidates().size())
                                : row.right(row.evidence()),
                        the(weights, row.stratum() + row.isUnanswerable())))
                .toList();
    }

    private static List<Choice> actChoices(List<Row> rows, Map<Language, double[]> answer) {
        Map<String, Double> weights = balance(rows, Row::isReport);
        return rows.stream()
                .map(row -> Choice.yesOrNo(
                        row.evidence()
                                .weighed(new Weights(
                                        the(answer, row.language()), new double[0], new Thresholds(0, 0, 0)))
                                .actFeatures(),
                        row.isReport(),
                        the(weights, row.stratum() + row.isReport())))
                .toList();
    }

    private static Map<String, Double> balance(List<Row> rows, Predicate<Row> side) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Row row : rows) counts.merge(row.stratum() + side.test(row), 1, Integer::sum);
        Map<String, Double> weights = new TreeMap<>();
        counts.forEach((key, count) -> {
            String stratum = key.replaceFirst("(true|false)$", "");
            int all = counts.getOrDefault(stratum + true, 0) + counts.getOrDefault(stratum + false, 0);
            weights.put(key, Math.clamp(all / (2.0 * count), 0.3, 3));
        });
        return weights;
    }

    private static <K, V> V the(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}
