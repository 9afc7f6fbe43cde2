package suban.classifier.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;
import suban.models.text.LocalText;

/**
 * Reads JSON Lines of {@code {"text", "language", "form", "said", "concerns": [{"kind", "place", "district", "street",
 * "time", "times", "from", "until", "contact", "party"}]}}; what was not said is left out, blank lines are skipped.
 */
final class SlotFile {
    private static final Set<String> FORMS = Set.of("typed", "speech", "letter");
    private static final ObjectMapper JSON = new ObjectMapper();

    private SlotFile() {}

    /** @throws LabelledFileException if the file cannot be read, has a malformed line, or no case at all */
    static List<SlotCase> read(Path file) {
        List<SlotCase> cases = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) cases.add(slotCase(JSON.readTree(line)));
            }
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            String why = e instanceof JsonProcessingException ? "JSON" : String.valueOf(e.getMessage());
            throw new LabelledFileException(new LocalText(
                    file + "：第 " + number + " 行有误：" + why, file + ": line " + number + " is wrong: " + why));
        } catch (CharacterCodingException e) {
            throw new LabelledFileException(new LocalText(file + "：不是 UTF-8 编码的文本", file + ": not text in UTF-8"));
        } catch (IOException e) {
            throw new LabelledFileException(new LocalText(file + "：无法读取", file + ": cannot be read"));
        }
        if (cases.isEmpty()) throw new LabelledFileException(new LocalText(file + "：没有数据", file + ": no rows"));
        return cases;
    }

    private static SlotCase slotCase(JsonNode node) {
        String text = required(node, "text");
        String form = required(node, "form");
        if (!FORMS.contains(form)) throw new IllegalArgumentException("form " + form);
        List<SlotCase.Expected> concerns = new ArrayList<>();
        for (JsonNode concern : node.path("concerns")) concerns.add(expected(concern, text));
        Language language =
                Language.find(required(node, "language")).orElseThrow(() -> new IllegalArgumentException("language"));
        return new SlotCase(text, language, form, LocalDateTime.parse(required(node, "said")), concerns);
    }

    private static SlotCase.Expected expected(JsonNode node, String text) {
        return new SlotCase.Expected(
                required(node, "kind"),
                optional(node, "kindAlso"),
                quoted(node, "place", text),
                optional(node, "district"),
                optional(node, "street"),
                quoted(node, "time", text),
                optional(node, "times"),
                instant(node, "from"),
                instant(node, "until"),
                quoted(node, "contact", text),
                quoted(node, "party", text));
    }

    private static @Nullable LocalDateTime instant(JsonNode node, String field) {
        String value = optional(node, field);
        return value == null ? null : LocalDateTime.parse(value);
    }

    private static @Nullable String quoted(JsonNode node, String field, String text) {
        String value = optional(node, field);
        if (value != null && !text.contains(value)) throw new IllegalArgumentException(field + " is not in the text");
        return value;
    }

    private static @Nullable String optional(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }

    private static String required(JsonNode node, String field) {
        String value = optional(node, field);
        if (value == null || value.isBlank()) throw new IllegalArgumentException("no " + field);
        return value;
    }
}
