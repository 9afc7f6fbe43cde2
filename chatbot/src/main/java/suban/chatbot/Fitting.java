package suban.chatbot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suban.chatbot.composing.PublishedArticles;
import suban.chatbot.decision.ActModel;
import suban.chatbot.decision.AnswerModel;
import suban.chatbot.decision.DecisionPolicy;
import suban.chatbot.decision.Evidence;
import suban.chatbot.decision.FittedNumbers;
import suban.chatbot.decision.FittedNumbers.Thresholds;
import suban.chatbot.decision.FittedNumbers.Weights;
import suban.chatbot.evaluation.EvaluationCase;
import suban.chatbot.understanding.Understood;
import suban.models.embedding.Meaning;
import suban.models.learning.Choice;
import suban.models.learning.ConditionalLogit;
import suban.models.learning.Shrinkage;
import suban.models.text.Language;

/**
 * Fits the numbers that deciding goes by to labelled cases of a city.
 *
 * <p>Both languages are fitted together first; each is then drawn to what they have in common. Figures come from
 * cross-validation: each fifth is judged by what was fitted to the others. The answer threshold is the lowest at which the
 * share of unanswerable questions answered stays within the wanted rate by conformal risk control (Angelopoulos et al.
 * 2024): with k of n answered, (k + 1) / (n + 1), whatever the distribution.
 */
public final class Fitting {
    private static final int FOLDS = 5;
    private static final double SHRINKAGE = 0.5;
    private static final double TO_COMMON = 4;
    /** Choices bind nobody, so that they may be offered where an answer would be too bold. */
    private static final double CHOICES_PER_ANSWER = 7;

    /** Everyday talk that no labelled case stands for would be met with articles below this. */
    private static final double LEAST_CHOOSE = 0.12;

    private static final double LEAST_THRESHOLD = 0.05;
    private static final double LEAST_ACT = 0.5;
    private static final double TOLERANCE = 0.04;

    private final Lookup lookup;
    private final Reading reading;
    private final FittedNumbers present;

    /** @param parts of a chatbot on a scratch store; its own fitted numbers are what new ones are compared with */
    public Fitting(ChatbotParts parts) {
        reading = new Reading(parts);
        present = parts.fitted();
        lookup = new Lookup(
                reading,
                parts.roles(),
                parts.background(),
                parts.otherCities(),
                new DecisionPolicy(parts.fitted()),
                new PublishedArticles(parts.articles(), parts.clock()));
    }

    /**
     * How far the bot may go wrong.
     *
     * @param answered share of unanswerable questions that may be answered
     * @param filed share of messages that report nothing that may become a concern
     */
    public record Rates(double answered, double filed) {}

    /**
     * What came of it.
     *
     * @param figures cross-validated shares by stratum
     * @param before what the present numbers make of the same cases, some of which they may have been fitted to
     */
    public record Result(FittedNumbers numbers, Map<String, Figure> figures, Map<String, Figure> before) {
        /** A language whose right answers, less the wrong ones, became fewer by more than chance; empty when none has. */
        public Optional<Language> worse() {
            return Stream.of(Language.values())
                    .filter(language -> {
                        Figure now = figures.get(language.code() + " all");
                        Figure then = before.get(language.code() + " all");
                        return now != null && then != null && now.worth() < then.worth() - TOLERANCE;
                    })
                    .findFirst();
        }
    }

    /**
     * A stratum's cross-validated figures; shares of nothing are not a number.
     *
     * @param answerable questions that an article answers, and the share answered with it
     * @param unanswerable questions that none answers, and the share answered all the same
     * @param reports messages that report, and the share that becomes a concern
     * @param filed share of the others that becomes one
     */
    public record Figure(
            int answerable,
            double rightArticle,
            double amongChoices,
            double wrongArticle,
            int unanswerable,
            double answered,
            int reports,
            double concerns,
            double filed) {
        /** Right answers and reports taken, less unanswerable questions answered and others taken for reports. */
        double worth() {
            return part(rightArticle) + part(concerns) - part(answered) - part(filed);
        }

        private static double part(double share) {
            return Double.isNaN(share) ? 0 : share;
        }
    }

    /** A case with what was gathered of it. */
    public record Row(EvaluationCase labelled, Language language, Evidence evidence) {
        boolean isReport() {
            return labelled.expect().equals("concern");
        }

        boolean isAnswerable() {
            return !labelled.articles().isEmpty() && !isReport();
        }

        boolean isUnanswerable() {
            return labelled.expect().equals("unknown");
        }

        List<Integer> right() {
            return IntStream.range(0, evidence.candidates().size())
                    .filter(i -> labelled.articles()
                            .contains(evidence.candidates().get(i).match().key().id()))
                    .boxed()
                    .toList();
        }

        String stratum() {
            return language.code() + " " + evidence.told().length().code();
        }
    }

    /**
     * What this city's content makes of labelled cases.
     *
     * @param cases those with one message that expect an answer, choices, a concern or nothing count
     */
    public List<Row> gather(List<EvaluationCase> cases, IntConsumer progress) {
        List<Row> rows = new ArrayList<>();
        for (EvaluationCase one : cases) {
            if (one.messages().size() == 1 && isUseful(one)) rows.add(row(one));
            progress.accept(rows.size());
        }
        return rows;
    }

    /**
     * Fits to what was gathered. Figures and thresholds come from the rows of {@code city}; those of {@code thinned}, the
     * same cases over less content, keep the weights from resting on how much a city has written.
     */
    public Result fit(List<Row> city, List<Row> thinned, Rates rates) {
        List<Row> rows = city;
        Map<Language, Weights> outOfFold = new EnumMap<>(Language.class);
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<Row> kept =
                    Stream.concat(keptOf(rows, left), keptOf(thinned, left)).toList();
            outOfFold.putAll(weights(kept));
            for (int i = fold; i < rows.size(); i += FOLDS) {
                judged.add(Judged.of(rows.get(i), the(outOfFold, rows.get(i).language())));
            }
        }
        Map<Language, Weights> fitted =
                weights(Stream.concat(rows.stream(), thinned.stream()).toList());
        Map<Language, Weights> numbers = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<Judged> own =
                    judged.stream().filter(j -> j.row().language == language).toList();
            Weights weights = the(fitted, language);
            numbers.put(language, new Weights(weights.answer(), weights.act(), thresholds(own, rates)));
        }
        return new Result(
                new FittedNumbers(numbers, present.alarms(), Map.of()),
                FitFigures.of(judged, numbers),
                FitFigures.of(present(city), present.weights()));
    }

    private List<Judged> present(List<Row> rows) {
        return rows.stream()
                .map(row -> Judged.of(row, present.of(row.language())))
                .toList();
    }

    private static Stream<Row> keptOf(List<Row> rows, int left) {
        return IntStream.range(0, rows.size()).filter(i -> i % FOLDS != left).mapToObj(rows::get);
    }

    private static boolean isUseful(EvaluationCase one) {
        return switch (one.expect()) {
            case "answer", "clarify", "concern", "unknown" -> true;
            default -> false;
        };
    }

    private Row row(EvaluationCase one) {
        Understood message = Understood.of(one.messages().getFirst(), null);
        Meaning meaning = reading.read(message.gist(), message.language());
        return new Row(one, message.language(), lookup.gather(message, meaning, lookup.told(message, meaning), 0));
    }

    private static Map<Language, Weights> weights(List<Row> rows) {
        int answers = AnswerModel.FEATURES.size();
        int acts = ActModel.FEATURES.size();
        double[] commonAnswer = ConditionalLogit.fit(
                answerChoices(rows), Shrinkage.toZero(answers, SHRINKAGE).atLeastZero(AnswerModel.atLeastZero()));
        Map<Language, double[]> answer = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            answer.put(
                    language,
                    ConditionalLogit.fit(
                            answerChoices(of(rows, language)),
                            Shrinkage.to(commonAnswer, TO_COMMON).atLeastZero(AnswerModel.atLeastZero())));
        }
        double[] commonAct = ConditionalLogit.fit(
                actChoices(rows, answer), Shrinkage.toZero(acts, SHRINKAGE).atLeastZero(ActModel.atLeastZero()));
        Map<Language, Weights> weights = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            double[] act = ConditionalLogit.fit(
                    actChoices(of(rows, language), answer),
                    Shrinkage.to(commonAct, TO_COMMON).atLeastZero(ActModel.atLeastZero()));
            weights.put(language, new Weights(the(answer, language), act, new Thresholds(0, 0, 0)));
        }
        return weights;
    }

    private static List<Row> of(List<Row> rows, Language language) {
        return rows.stream().filter(row -> row.language == language).toList();
    }

    /** Answerable and unanswerable questions of a length count alike, so that length itself tells nothing. */
    private static List<Choice> answerChoices(List<Row> rows) {
        List<Row> asking = rows.stream()
                .filter(row -> row.isUnanswerable()
                        || (row.isAnswerable() && !row.right().isEmpty()))
                .toList();
        Map<String, Double> weights = balance(asking, Row::isUnanswerable);
        return asking.stream()
                .map(row -> new Choice(
                        AnswerModel.alternatives(row.evidence.candidates(), row.evidence.told()),
                        row.isUnanswerable() ? List.of(row.evidence.candidates().size()) : row.right(),
                        the(weights, row.stratum() + row.isUnanswerable())))
                .toList();
    }

    private static List<Choice> actChoices(List<Row> rows, Map<Language, double[]> answer) {
        Map<String, Double> weights = balance(rows, Row::isReport);
        return rows.stream()
                .map(row -> Choice.yesOrNo(
                        row.evidence
                                .weighed(new Weights(the(answer, row.language), new double[0], new Thresholds(0, 0, 0)))
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

    private static Thresholds thresholds(List<Judged> judged, Rates rates) {
        List<Judged> unanswerable =
                judged.stream().filter(j -> j.row().isUnanswerable()).toList();
        double act = Math.max(LEAST_ACT, lowest(unanswerable, Judged::act, rates.filed));
        double answer = lowest(unanswerable, Judged::best, rates.answered);
        double choose = lowest(unanswerable, j -> j.weighed().answered(), CHOICES_PER_ANSWER * rates.answered);
        return new Thresholds(answer, Math.clamp(choose, Math.min(LEAST_CHOOSE, answer), answer), act);
    }

    /** The lowest threshold that keeps (k + 1) / (n + 1) within the rate. */
    private static double lowest(List<Judged> negatives, ToDoubleFunction<Judged> score, double rate) {
        int allowed = (int) Math.floor(rate * (negatives.size() + 1)) - 1;
        if (allowed < 0) return 1;
        double[] scores = negatives.stream().mapToDouble(score).sorted().toArray();
        double highestRefused = scores[scores.length - 1 - allowed];
        return Math.clamp(Math.nextUp(highestRefused), LEAST_THRESHOLD, 1);
    }

    private static <K, V> V the(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }
}
