package suban.chatbot.fitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import suban.chatbot.decision.FittedNumbers.Thresholds;
import suban.chatbot.decision.FittedNumbers.Weights;
import suban.models.text.Language;

/** Counts what came of judged cases. */
final class FitFigures {
    private FitFigures() {}

    /** By language, and by language and length. */
    static Map<String, Figure> of(List<Judged> judged, Map<Language, Weights> numbers) {
        Map<String, List<Judged>> strata = new TreeMap<>();
        for (Judged one : judged) {
            strata.computeIfAbsent(one.row().stratum(), s -> new ArrayList<>()).add(one);
            strata.computeIfAbsent(one.row().language().code() + " all", s -> new ArrayList<>())
                    .add(one);
        }
        Map<String, Figure> figures = new TreeMap<>();
        strata.forEach((stratum, some) -> figures.put(stratum, figure(some, numbers)));
        return figures;
    }

    private static Figure figure(List<Judged> judged, Map<Language, Weights> numbers) {
        int[] n = new int[9];
        for (Judged one : judged) {
            Thresholds t =
                    Objects.requireNonNull(numbers.get(one.row().language())).thresholds();
            boolean filed =
                    one.act() >= t.act() && !one.row().evidence().concerns().isEmpty();
            List<Integer> right = one.right();
            boolean answered = !filed && one.best() >= t.answer();
            if (one.row().isReport()) {
                n[0]++;
                if (filed) n[1]++;
            } else {
                n[2]++;
                if (filed) n[3]++;
            }
            if (one.row().isAnswerable()) {
                n[4]++;
                if (answered && right.contains(0)) n[5]++;
                if (!filed && right.stream().anyMatch(rank -> rank < 4)) n[6]++;
                if (answered && !right.contains(0)) n[7]++;
            } else if (one.row().isUnanswerable() && answered) {
                n[8]++;
            }
        }
        int unanswerable =
                (int) judged.stream().filter(j -> j.row().isUnanswerable()).count();
        return new Figure(
                n[4],
                Share.of(n[5], n[4]),
                Share.of(n[6], n[4]),
                Share.of(n[7], n[4]),
                unanswerable,
                Share.of(n[8], unanswerable),
                n[0],
                Share.of(n[1], n[0]),
                Share.of(n[3], n[2]));
    }
}
