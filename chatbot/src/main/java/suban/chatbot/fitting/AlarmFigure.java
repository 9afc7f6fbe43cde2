package suban.chatbot.fitting;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import suban.chatbot.decision.AlarmPolicy;
import suban.chatbot.decision.AlarmPolicy.Verdict;

/**
 * What some alarms make of messages with and without danger; shares of nothing are not a number.
 *
 * @param diverted share of dangers met with a line's number
 * @param asked share of dangers met with the question whether anyone is in danger
 * @param falseAlarms share of the others met with a number
 * @param falseQuestions share of the others met with the question
 */
public record AlarmFigure(
        int dangers, double diverted, double asked, int others, double falseAlarms, double falseQuestions) {

    /** Share of dangers that do not pass unheard; 1 where there are none. */
    double heard() {
        return dangers == 0 ? 1 : diverted + asked;
    }

    static AlarmFigure of(List<Row> rows, AlarmPolicy policy) {
        int[][] counts = new int[2][3];
        for (Row row : rows) counts[row.isDanger() ? 1 : 0][verdict(row, policy).ordinal()]++;
        int dangers = counts[1][0] + counts[1][1] + counts[1][2];
        int others = counts[0][0] + counts[0][1] + counts[0][2];
        return new AlarmFigure(
                dangers,
                share(counts[1][Verdict.ALARM.ordinal()], dangers),
                share(counts[1][Verdict.ASK.ordinal()], dangers),
                others,
                share(counts[0][Verdict.ALARM.ordinal()], others),
                share(counts[0][Verdict.ASK.ordinal()], others));
    }

    static Verdict verdict(Row row, AlarmPolicy policy) {
        Verdict whole = row.gathered().danger().map(policy::weigh).orElse(Verdict.NONE);
        if (whole != Verdict.NONE) return whole;
        double sentence = row.gathered().inSentences().orElse(0);
        return policy.isAlarming(sentence) ? Verdict.ALARM : Verdict.NONE;
    }

    static AlarmFigure together(List<AlarmFigure> parts) {
        int dangers = parts.stream().mapToInt(AlarmFigure::dangers).sum();
        int others = parts.stream().mapToInt(AlarmFigure::others).sum();
        return new AlarmFigure(
                dangers,
                mean(parts, AlarmFigure::dangers, AlarmFigure::diverted),
                mean(parts, AlarmFigure::dangers, AlarmFigure::asked),
                others,
                mean(parts, AlarmFigure::others, AlarmFigure::falseAlarms),
                mean(parts, AlarmFigure::others, AlarmFigure::falseQuestions));
    }

    private static double mean(
            List<AlarmFigure> parts, ToIntFunction<AlarmFigure> weight, ToDoubleFunction<AlarmFigure> share) {
        int all = parts.stream().mapToInt(weight).sum();
        double sum = parts.stream()
                .filter(part -> weight.applyAsInt(part) > 0)
                .mapToDouble(part -> weight.applyAsInt(part) * share.applyAsDouble(part))
                .sum();
        return all == 0 ? Double.NaN : sum / all;
    }

    private static double share(int of, int all) {
        return all == 0 ? Double.NaN : (double) of / all;
    }
}
