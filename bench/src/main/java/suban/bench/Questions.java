package suban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Questions for the load: the first messages of cases that the model is asked about. */
record Questions(List<String> texts) {
    static Questions read(Path cases) throws IOException {
        List<String> texts = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(cases)) {
            if (line.isBlank()) continue;
            JsonNode row = mapper.readTree(line);
            String expect = row.path("expect").asText();
            // Emergencies, requests for a person and small talk are decided without an embedding.
            if (expect.equals("answer") || expect.equals("unknown") || expect.equals("concern")) {
                texts.add(row.path("messages").path(0).asText());
            }
        }
        return new Questions(texts);
    }

    /** The i-th message of an endless load, none like another, so that no cache can answer. */
    String distinct(int i) {
        return texts.get(i % texts.size()) + (i < texts.size() ? "" : " " + i);
    }
}
