package suban.chatbot.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation and what its last reply should be.
 *
 * @param line it was read from, counted from 1
 * @param messages at least one, sent one after the other
 * @param expect name of the decision on the last message
 * @param article id of the article the last reply should quote, or null
 * @param service code of the service its concern should have, or null
 * @param department code of the department its concern should have, or null
 * @param slots values that slots of its concern should have, by name
 */
public record EvaluationCase(
        int line,
        List<String> messages,
        String expect,
        @Nullable String article,
        @Nullable String service,
        @Nullable String department,
        Map<String, String> slots) {
    public EvaluationCase {
        messages = List.copyOf(messages);
        slots = Map.copyOf(slots);
    }
}
