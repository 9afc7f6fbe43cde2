package suban.chatbot.fitting;

import java.util.List;
import java.util.stream.IntStream;
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

    /** What one policy makes of all rows. */
    static AlarmFigure of(List<Row> rows, AlarmPolicy policy) {
        return of(rows, rows.stream().map(row -> verdict(row, policy)).toList());
    }

    /** @param verdicts one on each row */
    static AlarmFigure of(List<Row> rows, List<Verdict> verdicts) {
        int[][] counts = new int[2][Verdict.values().length];
        for (int i = 0; i < rows.size(); i++) {
            counts[rows.get(i).isDanger() ? 1 : 0][verdicts.get(i).ordinal()]++;
        }
        int dangers = IntStream.of(counts[1]).sum();
        int others = IntStream.of(counts[0]).sum();
        return new AlarmFigure(
                dangers,
                Share.of(counts[1][Verdict.ALARM.ordinal()], dangers),
                Share.of(counts[1][Verdict.ASK.ordinal()], dangers),
                others,
                Share.of(counts[0][Verdict.ALARM.ordinal()], others),
                Share.of(counts[0][Verdict.ASK.ordinal()], others));
    }

    static Verdict verdict(Row row, AlarmPolicy policy) {
        Verdict whole = row.gathered().danger().map(policy::weigh).orElse(Verdict.NONE);
        if (whole != Verdict.NONE) return whole;
        double sentence = row.gathered().inSentences().orElse(0);
        return policy.isAlarming(sentence) ? Verdict.ALARM : Verdict.NONE;
    }
}
