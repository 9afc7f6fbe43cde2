package suban.chatbot.fitting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import suban.chatbot.decision.AlarmPolicy;
import suban.chatbot.decision.Alarms;
import suban.chatbot.decision.Margins;

/**
 * Chooses from which probabilities danger is believed: as many dangers met with a number, or else asked about, as the
 * wanted rates of false alarms let. One threshold after the other is moved to where it does best, beginning
 * with the present ones, until none gets better.
 */
final class AlarmFit {
    private static final double STEP = 0.02;
    private static final int MOST_ROUNDS = 4;

    /** A danger that is asked about is met with the number one turn later. */
    private static final double ASKED = 0.7;

    private static final double TOO_OFTEN = 1_000;

    private final Margins margins;
    private final Rates rates;

    AlarmFit(Margins margins, Rates rates) {
        this.margins = margins;
        this.rates = rates;
    }

    /** The present ones where no row tells of danger. */
    Alarms fit(List<Row> rows, Alarms present) {
        if (rows.stream().noneMatch(Row::isDanger)) return present;
        Map<Boolean, List<Row>> bySound = rows.stream().collect(Collectors.partitioningBy(Row::soundsDangerous));
        double[] numbers = present.numbers();
        double best = worth(bySound, numbers);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double before = best;
            for (int i = 0; i < Alarms.OF_DANGER; i++) {
                double[] moved = numbers.clone();
                for (double value = STEP; value <= 1; value += STEP) {
                    moved[i] = value;
                    double worth = worth(bySound, moved);
                    if (worth > best) {
                        best = worth;
                        numbers = moved.clone();
                    }
                }
            }
            if (best <= before) break;
        }
        return Alarms.of(numbers);
    }

    /** Each fold judged by what is fitted to the others. */
    AlarmFigure crossValidate(List<Row> rows, Alarms present) {
        List<AlarmPolicy> fitted = IntStream.range(0, Folds.COUNT)
                .mapToObj(fold -> new AlarmPolicy(fit(Folds.without(fold, rows).toList(), present), margins))
                .toList();
        return AlarmFigure.of(
                rows,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> AlarmFigure.verdict(rows.get(i), fitted.get(Folds.of(i))))
                        .toList());
    }

    /** @param bySound rows that sound dangerous, and the others */
    private double worth(Map<Boolean, List<Row>> bySound, double[] numbers) {
        AlarmPolicy policy = new AlarmPolicy(Alarms.of(numbers), margins);
        AlarmFigure sound = AlarmFigure.of(bySound.getOrDefault(true, List.of()), policy);
        AlarmFigure everyday = AlarmFigure.of(bySound.getOrDefault(false, List.of()), policy);
        return sound.diverted()
                + ASKED * sound.asked()
                - TOO_OFTEN * excess(sound, rates.lookAlikes())
                - TOO_OFTEN * excess(everyday, rates.everyday());
    }

    private static double excess(AlarmFigure figure, Rates.Alarm rates) {
        return excess(figure.falseAlarms(), figure.others(), rates.numbers())
                + excess(figure.falseQuestions(), figure.others(), rates.questions());
    }

    /** By conformal risk control, as {@link ThresholdFit}. */
    private static double excess(double share, int of, double rate) {
        return of == 0 ? 0 : Math.max(0, (share * of + 1) / (of + 1) - rate);
    }
}
