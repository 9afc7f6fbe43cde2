package suban.classifier.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.models.text.LocalText;

/** Reads JSON Lines of {@code {"label", "text"}} or {@code {"label", "title", "message"}}; blank lines are skipped. */
final class LabelledFile {
    private static final int MOST_PROBLEMS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelledFile() {}

    /** @throws LabelledFileException if the file cannot be read, has a malformed line, or no row at all */
    static List<LabelledText> read(Path file) {
        List<LabelledText> rows = new ArrayList<>();
        List<String> problemsZh = new ArrayList<>();
        List<String> problemsEn = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = reader.readLine();
                    line != null && problemsZh.size() < MOST_PROBLEMS;
                    line = reader.readLine()) {
                number++;
                if (line.isBlank()) continue;
                LocalText problem = addRow(line, rows);
                if (problem == null) continue;
                problemsZh.add("第 " + number + " 行：" + problem.zh());
                problemsEn.add("line " + number + ": " + problem.en());
            }
        } catch (CharacterCodingException e) {
            throw new LabelledFileException(new LocalText(file + "：不是 UTF-8 编码的文本", file + ": not text in UTF-8"));
        } catch (IOException e) {
            throw new LabelledFileException(new LocalText(file + "：无法读取", file + ": cannot be read"));
        }
        if (!problemsZh.isEmpty()) {
            throw new LabelledFileException(new LocalText(
                    file + "：" + String.join("；", problemsZh), file + ": " + String.join("; ", problemsEn)));
        }
        if (rows.isEmpty()) throw new LabelledFileException(new LocalText(file + "：没有数据", file + ": no rows"));
        return rows;
    }

    /** Adds the row, or says what is wrong with it. */
    private static @Nullable LocalText addRow(String line, List<LabelledText> rows) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return new LocalText("不是 JSON", "not JSON");
        }
        if (node == null || !node.isObject()) return new LocalText("不是 JSON 对象", "not a JSON object");
        if (!node.path("label").isTextual() || node.path("label").asText().isBlank()) {
            return new LocalText("缺少 label", "no label");
        }
        String text = node.path("text").isTextual()
                ? node.path("text").asText()
                : (node.path("title").asText("") + "\n" + node.path("message").asText("")).strip();
        if (text.isBlank()) return new LocalText("缺少 text 或 message", "no text or message");
        rows.add(new LabelledText(node.path("label").asText(), text));
        return null;
    }
}
