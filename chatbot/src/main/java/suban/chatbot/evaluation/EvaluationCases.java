package suban.chatbot.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Cases read from JSON Lines: {@code {"messages": ["…"], "expect": "answer", "article": "…"}}. What does as well as the
 * article or the service stands in {@code "also"} and {@code "services"}.
 *
 * @param malformed lines that are no case; they are left out of every figure
 */
public record EvaluationCases(List<EvaluationCase> cases, List<Malformed> malformed) {
    private static final Set<String> DECISIONS =
            Set.of("answer", "clarify", "concern", "handover", "divert", "progress", "smalltalk", "unknown");
    private static final ObjectMapper JSON = new ObjectMapper();

    public EvaluationCases {
        cases = List.copyOf(cases);
        malformed = List.copyOf(malformed);
    }

    /** A line that is no case, counted from 1, and why. */
    public record Malformed(int line, String problem) {}

    /** Reads a UTF-8 file; blank lines count but hold nothing. */
    public static EvaluationCases read(Path file) throws IOException {
        List<EvaluationCase> cases = new ArrayList<>();
        List<Malformed> malformed = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank()) continue;
                try {
                    cases.add(parse(number, line));
                } catch (IllegalArgumentException e) {
                    malformed.add(new Malformed(
                            number, Optional.ofNullable(e.getMessage()).orElse("unreadable")));
                }
            }
        }
        return new EvaluationCases(cases, malformed);
    }

    private static EvaluationCase parse(int number, String line) {
        JsonNode row;
        try {
            row = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        List<String> messages = new ArrayList<>();
        for (JsonNode message : row.path("messages")) {
            require(message.isTextual() && !message.asText().isBlank(), "a message is not text");
            messages.add(message.asText());
        }
        require(!messages.isEmpty(), "\"messages\" is missing or empty");
        String expect = row.path("expect").asText();
        require(
                DECISIONS.contains(expect),
                "\"expect\" is none of "
                        + String.join(", ", DECISIONS.stream().sorted().toList()));
        Map<String, String> slots = new TreeMap<>();
        row.path("slots")
                .properties()
                .forEach(slot -> slots.put(slot.getKey(), slot.getValue().asText()));
        return new EvaluationCase(
                number,
                messages,
                expect,
                texts(row, "article", "also"),
                texts(row, "service", "services"),
                text(row, "department"),
                slots);
    }

    /** The best one and what does as well. */
    private static List<String> texts(JsonNode row, String best, String others) {
        List<String> texts = new ArrayList<>();
        String first = text(row, best);
        if (first != null) texts.add(first);
        for (JsonNode other : row.path(others)) texts.add(other.asText());
        return texts;
    }

    private static @Nullable String text(JsonNode row, String field) {
        JsonNode value = row.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    private static void require(boolean holds, String problem) {
        if (!holds) throw new IllegalArgumentException(problem);
    }
}
