package suban.chatbot.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import suban.chatbot.evaluation.EvaluationCases.Malformed;

/**
 * How well a chatbot did. A share of nothing is null.
 *
 * @param accuracy share of cases decided as expected
 * @param accuracyByExpectation the same by expected decision
 * @param wrongAnswerRate share of all cases answered although something else was expected, or with another article
 * @param coverage share of cases expecting an answer that were answered
 * @param rightArticleRate share of cases naming an article that quoted it
 * @param amongChoicesRate share of cases naming an article that quoted it or offered it to pick
 * @param unanswerableAnsweredRate share of cases expecting {@code unknown} that were answered
 * @param unanswerableTakenRate share of these that were answered, filed or diverted
 * @param byLength the main shares by language and length class of the last message
 * @param service1 share of cases naming a service whose concern has it
 * @param service3 share of them whose concern has it as suggestion or one of the next two
 * @param departmentAccuracy share of cases naming a department whose concern has it
 * @param slotAccuracy share right by slot, {@code district} among them
 * @param misses every expectation that was not met
 * @param malformed lines left out
 */
public record ConversationReport(
        int cases,
        @Nullable Double accuracy,
        Map<String, Double> accuracyByExpectation,
        @Nullable Double wrongAnswerRate,
        @Nullable Double coverage,
        @Nullable Double rightArticleRate,
        @Nullable Double amongChoicesRate,
        @Nullable Double unanswerableAnsweredRate,
        @Nullable Double unanswerableTakenRate,
        @Nullable Double service1,
        @Nullable Double service3,
        @Nullable Double departmentAccuracy,
        Map<String, Double> slotAccuracy,
        Map<String, String> byLength,
        List<Miss> misses,
        List<Malformed> malformed) {
    public ConversationReport {
        accuracyByExpectation = new TreeMap<>(accuracyByExpectation);
        slotAccuracy = new TreeMap<>(slotAccuracy);
        byLength = new TreeMap<>(byLength);
        misses = List.copyOf(misses);
        malformed = List.copyOf(malformed);
    }

    /** An expectation that was not met: by which line, what came instead, and the decision's own reasons. */
    public record Miss(int line, String message, String expected, String got, String reason) {}

    /** The figures as lines for people, the misses below. */
    public String table() {
        StringBuilder table = new StringBuilder();
        row(table, "cases", String.valueOf(cases));
        row(table, "accuracy", accuracy);
        accuracyByExpectation.forEach((expect, share) -> row(table, "  " + expect, share));
        row(table, "wrong answers", wrongAnswerRate);
        row(table, "coverage", coverage);
        row(table, "right article", rightArticleRate);
        row(table, "right or among choices", amongChoicesRate);
        row(table, "unanswerable answered", unanswerableAnsweredRate);
        row(table, "unanswerable taken", unanswerableTakenRate);
        byLength.forEach((stratum, line) -> row(table, "  " + stratum, line));
        row(table, "service@1", service1);
        row(table, "service@3", service3);
        row(table, "department", departmentAccuracy);
        slotAccuracy.forEach((slot, share) -> row(table, slot, share));
        for (Miss miss : misses) {
            table.append("line %d: expected %s, got %s: %s (%s)%n"
                    .formatted(miss.line(), miss.expected(), miss.got(), miss.message(), miss.reason()));
        }
        for (Malformed line : malformed) {
            table.append("line %d: malformed: %s%n".formatted(line.line(), line.problem()));
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String name, @Nullable Double share) {
        if (share != null) row(table, name, "%.3f".formatted(share));
    }

    private static void row(StringBuilder table, String name, String value) {
        table.append("%-24s %s%n".formatted(name, value));
    }
}
