package suban.classifier.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suban.models.text.LocalText;

/** Reads labelled cases, one JSON object a line. */
final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    /**
     * Blank lines are skipped.
     *
     * @param parser throws {@link IllegalArgumentException} or {@link DateTimeException} for what is no case
     * @throws LabelledFileException if the file cannot be read, has a malformed line, or no case at all
     */
    static <T> List<T> read(Path file, Function<JsonNode, T> parser) {
        List<T> cases = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) cases.add(parser.apply(JSON.readTree(line)));
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

    static @Nullable String optional(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }

    static String required(JsonNode node, String field) {
        String value = optional(node, field);
        if (value == null || value.isBlank()) throw new IllegalArgumentException("no " + field);
        return value;
    }
}
