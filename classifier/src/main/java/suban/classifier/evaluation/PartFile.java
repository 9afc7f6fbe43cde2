package suban.classifier.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads JSON Lines of {@code {"text", "concerns": [{"kind", "parts": [...]}]}}: which words of a
 * text belong to which concern; all of them, where there is one that does not say.
 */
public final class PartFile {
    private static final Set<String> KINDS =
            Set.of("report", "praise", "suggestion", "consultation", "help", "complaint");

    private PartFile() {}

    /**
     * @param parts of each concern, stretches of the text
     * @param kinds of each concern, in the same order
     */
    public record PartCase(String text, List<List<String>> parts, List<String> kinds) {
        public PartCase {
            parts = List.copyOf(parts);
            kinds = List.copyOf(kinds);
        }
    }

    /** @throws LabelledFileException if the file cannot be read, has a malformed line, or no case at all */
    public static List<PartCase> read(Path file) {
        return JsonLines.read(file, PartFile::partCase);
    }

    private static PartCase partCase(JsonNode node) {
        String text = JsonLines.required(node, "text");
        List<List<String>> parts = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        for (JsonNode concern : node.path("concerns")) {
            List<String> own = new ArrayList<>();
            for (JsonNode part : concern.path("parts")) {
                if (!text.contains(part.asText())) throw new IllegalArgumentException("a part is not in the text");
                own.add(part.asText());
            }
            boolean all = own.isEmpty() && node.path("concerns").size() == 1;
            parts.add(all ? List.of(text) : List.copyOf(own));
            String kind = JsonLines.required(concern, "kind");
            if (!KINDS.contains(kind)) throw new IllegalArgumentException("kind " + kind);
            kinds.add(kind);
        }
        return new PartCase(text, parts, kinds);
    }
}
