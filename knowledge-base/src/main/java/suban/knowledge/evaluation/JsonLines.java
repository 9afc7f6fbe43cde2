package suban.knowledge.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON Lines, UTF-8; blank lines are skipped. All malformed lines are reported together, by number from 1. */
final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    /** What is wrong with a line, in words. */
    static final class MalformedLine extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedLine(String problem) {
            super(problem);
        }
    }

    @FunctionalInterface
    interface LineReader<T> {
        T read(JsonNode line) throws MalformedLine;
    }

    static <T> List<T> read(Path file, LineReader<T> reader) {
        List<T> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number == 1 && line.startsWith("\uFEFF")) line = line.substring(1);
                if (line.isBlank()) continue;
                try {
                    rows.add(read(line, reader));
                } catch (MalformedLine e) {
                    problems.add("line " + number + ": " + e.getMessage());
                }
            }
        } catch (NoSuchFileException e) {
            throw new EvaluationInputException(file, List.of("there is no such file"));
        } catch (MalformedInputException e) {
            throw new EvaluationInputException(file, List.of("is not UTF-8 text"));
        } catch (IOException e) {
            throw new EvaluationInputException(file, List.of("cannot be read: " + e.getMessage()));
        }
        if (rows.isEmpty() && problems.isEmpty()) problems.add("has no line");
        if (!problems.isEmpty()) throw new EvaluationInputException(file, problems);
        return rows;
    }

    private static <T> T read(String line, LineReader<T> reader) throws MalformedLine {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new MalformedLine("is not JSON: " + e.getOriginalMessage());
        }
        if (!node.isObject()) throw new MalformedLine("is not a JSON object");
        return reader.read(node);
    }

    /** The text of this field; empty when it is absent or null. */
    static String text(JsonNode line, String field) throws MalformedLine {
        JsonNode value = line.path(field);
        if (value.isMissingNode() || value.isNull()) return "";
        if (!value.isTextual()) throw new MalformedLine("\"" + field + "\" is not a text");
        return value.textValue();
    }

    /** An identifier of any JSON type, as text. */
    static String id(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** The elements of this array; none when it is absent or null. */
    static List<JsonNode> elements(JsonNode line, String field) throws MalformedLine {
        JsonNode value = line.path(field);
        if (value.isMissingNode() || value.isNull()) return List.of();
        if (!value.isArray()) throw new MalformedLine("\"" + field + "\" is not an array");
        List<JsonNode> elements = new ArrayList<>();
        value.forEach(elements::add);
        return elements;
    }
}
