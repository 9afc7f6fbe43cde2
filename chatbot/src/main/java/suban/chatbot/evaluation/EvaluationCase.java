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
 * @param articles ids of the articles that the last reply may quote, the best first; none when it is not judged
 * @param services codes of the services its concern may have, the best first; none when it is not judged
 * @param department code of the department its concern should have, or null
 * @param slots values that slots of its concern should have, by name
 */
public record EvaluationCase(
        int line,
        List<String> messages,
        String expect,
        List<String> articles,
        List<String> services,
        @Nullable String department,
        Map<String, String> slots) {
    public EvaluationCase {
        messages = List.copyOf(messages);
        articles = List.copyOf(articles);
        services = List.copyOf(services);
        slots = Map.copyOf(slots);
    }
}
