package suban.chatbot.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of unlabelled messages.
 *
 * @param counts by stratum (language and length class, or {@code all}) how many got which decision
 * @param rows every message with its decision, personal data masked
 */
public record DecisionsReport(int texts, Map<String, Map<String, Integer>> counts, List<Row> rows) {
    private static final int SAMPLES = 8;

    public DecisionsReport {
        counts = new TreeMap<>(counts);
        rows = List.copyOf(rows);
    }

    /**
     * One message.
     *
     * @param detail what the decision came to: an article, a service, a line, the choices
     */
    public record Row(String text, String decision, String detail) {}

    /** Shares by stratum as lines for people, then samples of each decision. */
    public String table() {
        StringBuilder table = new StringBuilder();
        counts.forEach((stratum, decisions) -> {
            int all = decisions.values().stream().mapToInt(Integer::intValue).sum();
            table.append("%-14s %6d".formatted(stratum, all));
            new TreeMap<>(decisions)
                    .forEach((decision, count) ->
                            table.append("  %s %d (%.1f%%)".formatted(decision, count, 100.0 * count / all)));
            table.append('\n');
        });
        Map<String, List<Row>> byDecision =
                rows.stream().collect(Collectors.groupingBy(Row::decision, TreeMap::new, Collectors.toList()));
        byDecision.forEach((decision, found) -> {
            table.append('\n').append(decision).append('\n');
            // Spread over the file: neighbours in it are often alike.
            for (int i = 0; i < Math.min(SAMPLES, found.size()); i++) {
                Row row = found.get((int) ((long) i * found.size() / Math.min(SAMPLES, found.size())));
                table.append("  ")
                        .append(shortened(row.text()))
                        .append("  [")
                        .append(row.detail())
                        .append("]\n");
            }
        });
        return table.toString();
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 60)) + "…";
    }
}
