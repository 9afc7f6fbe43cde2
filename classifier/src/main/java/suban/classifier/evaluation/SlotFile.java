package suban.classifier.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/**
 * Reads JSON Lines of {@code {"text", "language", "form", "said", "concerns": [{"kind", "place", "district", "street",
 * "time", "times", "from", "until", "contact", "party"}]}}; what was not said is left out, blank lines are skipped.
 */
final class SlotFile {
    private static final Set<String> FORMS = Set.of("typed", "speech", "letter");

    private SlotFile() {}

    /** @throws LabelledFileException if the file cannot be read, has a malformed line, or no case at all */
    static List<SlotCase> read(Path file) {
        return JsonLines.read(file, SlotFile::slotCase);
    }

    private static SlotCase slotCase(JsonNode node) {
        String text = JsonLines.required(node, "text");
        String form = JsonLines.required(node, "form");
        if (!FORMS.contains(form)) throw new IllegalArgumentException("form " + form);
        List<SlotCase.Expected> concerns = new ArrayList<>();
        for (JsonNode concern : node.path("concerns")) concerns.add(expected(concern, text));
        Language language = Language.find(JsonLines.required(node, "language"))
                .orElseThrow(() -> new IllegalArgumentException("language"));
        return new SlotCase(text, language, form, LocalDateTime.parse(JsonLines.required(node, "said")), concerns);
    }

    private static SlotCase.Expected expected(JsonNode node, String text) {
        return new SlotCase.Expected(
                JsonLines.required(node, "kind"),
                JsonLines.optional(node, "kindAlso"),
                quoted(node, "place", text),
                JsonLines.optional(node, "district"),
                JsonLines.optional(node, "street"),
                quoted(node, "time", text),
                JsonLines.optional(node, "times"),
                instant(node, "from"),
                instant(node, "until"),
                quoted(node, "contact", text),
                quoted(node, "party", text));
    }

    private static @Nullable LocalDateTime instant(JsonNode node, String field) {
        String value = JsonLines.optional(node, field);
        return value == null ? null : LocalDateTime.parse(value);
    }

    private static @Nullable String quoted(JsonNode node, String field, String text) {
        String value = JsonLines.optional(node, field);
        if (value != null && !text.contains(value)) throw new IllegalArgumentException(field + " is not in the text");
        return value;
    }
}
