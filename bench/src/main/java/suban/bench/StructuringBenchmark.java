package suban.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import suban.bench.behaviour.ScratchChat;
import suban.models.text.Language;

/** What structuring messages of about 300 characters takes beside the bare model calls that it makes. */
final class StructuringBenchmark {
    private static final int SHORTEST = 220;
    private static final int LONGEST = 380;
    private static final int WARM_UP = 6;

    private final List<String> texts = new ArrayList<>();
    private final PrintStream out;

    /** @param messages JSON Lines of {@code {"text"}} */
    StructuringBenchmark(Path messages, PrintStream out) throws IOException {
        this.out = out;
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(messages)) {
            String text =
                    line.isBlank() ? "" : mapper.readTree(line).path("text").asText();
            if (text.length() >= SHORTEST && text.length() <= LONGEST) texts.add(text);
        }
        if (texts.isEmpty()) throw new IllegalArgumentException("no message of such a length in " + messages);
    }

    void run(int rounds) throws Exception {
        List<ModelInputs.Input> heard = Collections.synchronizedList(new ArrayList<>());
        Map<Language, BareModel> bare = new EnumMap<>(Language.class);
        for (Language language : Language.values()) bare.put(language, BareModel.load(language));
        Path cache = Files.createTempDirectory("suban-structuring");
        try (ScratchChat city =
                ScratchChat.open(cache, (text, language) -> heard.add(new ModelInputs.Input(text, language)))) {
            double[] structuring = new double[rounds * texts.size()];
            double[] calls = new double[structuring.length];
            int read = 0;
            for (int round = -WARM_UP; round < rounds; round++) {
                for (int i = 0; i < texts.size(); i++) {
                    heard.clear();
                    long start = System.nanoTime();
                    city.structure(texts.get(i));
                    long middle = System.nanoTime();
                    List<ModelInputs.Input> inputs = List.copyOf(heard);
                    long between = System.nanoTime();
                    for (ModelInputs.Input input : inputs)
                        Objects.requireNonNull(bare.get(input.language())).run(List.of(input.text()));
                    long end = System.nanoTime();
                    if (round < 0) continue;
                    int at = round * texts.size() + i;
                    structuring[at] = (middle - start) / 1e6;
                    calls[at] = (end - between) / 1e6;
                    read += inputs.size();
                }
            }
            double whole = Turns.median(structuring);
            double alone = Turns.median(calls);
            out.printf("| texts of %d to %d characters | %d | – |%n", SHORTEST, LONGEST, texts.size());
            out.printf("| texts embedded for one, mean | %.1f | – |%n", read / (double) structuring.length);
            out.printf("| structuring, median | %.1f ms | – |%n", whole);
            out.printf("| bare calls of what it embeds, one after the other, median | %.1f ms | – |%n", alone);
            out.printf("| structuring ÷ bare calls | %.2f | ≤ 1.3 |%n", whole / alone);
        } finally {
            for (BareModel model : bare.values()) model.close();
        }
    }
}
