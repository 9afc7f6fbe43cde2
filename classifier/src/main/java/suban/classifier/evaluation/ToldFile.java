package suban.classifier.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/**
 * Reads JSON Lines of {@code {"text", "language", "said", "concerns": [{"parts": [...], "place", "time", "party"}]}}: what
 * each concern of a text says, in its words. A line of several concerns that does not say which words belong to which is
 * left out.
 */
public final class ToldFile {
    private ToldFile() {}

    /**
     * One concern, or a text that has none.
     *
     * @param text the words that tell of it alone
     * @param said when, by the city's clocks
     */
    public record ToldCase(
            String text,
            Language language,
            LocalDateTime said,
            @Nullable String place,
            @Nullable String time,
            @Nullable String party,
            @Nullable String contact) {}

    /** @throws LabelledFileException if the file cannot be read, has a malformed line, or no case at all */
    public static List<ToldCase> read(Path file) {
        return JsonLines.read(file, ToldFile::told).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<ToldCase> told(JsonNode node) {
        String text = JsonLines.required(node, "text");
        Language language = Language.find(JsonLines.required(node, "language"))
                .orElseThrow(() -> new IllegalArgumentException("language"));
        LocalDateTime said = LocalDateTime.parse(JsonLines.required(node, "said"));
        JsonNode concerns = node.path("concerns");
        if (concerns.isEmpty()) return List.of(new ToldCase(text, language, said, null, null, null, null));
        List<ToldCase> cases = new ArrayList<>();
        for (JsonNode concern : concerns) {
            List<String> parts = new ArrayList<>();
            concern.path("parts").forEach(part -> parts.add(part.asText()));
            if (concerns.size() > 1 && parts.isEmpty()) continue;
            String own = concerns.size() == 1 ? text : String.join("\n", parts);
            cases.add(new ToldCase(
                    own,
                    language,
                    said,
                    within(own, concern, "place"),
                    within(own, concern, "time"),
                    within(own, concern, "party"),
                    within(own, concern, "contact")));
        }
        return cases;
    }

    /** What is told elsewhere, for several concerns, is not told here. */
    private static @Nullable String within(String text, JsonNode concern, String slot) {
        String words = JsonLines.optional(concern, slot);
        return words != null && text.contains(words) ? words : null;
    }
}
