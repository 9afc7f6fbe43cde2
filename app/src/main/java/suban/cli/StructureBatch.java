package suban.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suban.api.MessageJson;
import suban.classifier.concern.Message;
import suban.http.Json;
import suban.http.Problem;
import suban.http.ProblemException;

/**
 * A file of messages, one JSON object a line, structured one after the other: a line of result for each line read, in their
 * order, with its number. A line that is no message gives its problem and stops nothing. Only a handful of lines is held at
 * a time.
 */
final class StructureBatch {
    private static final int AHEAD = 8;
    private static final Duration PROGRESS = Duration.ofSeconds(2);

    private final Path in;
    private final @Nullable Path out;
    private final Terminal terminal;
    private final Json json = new Json();
    private final long began = System.nanoTime();
    private long told = began;
    private long done;
    private long wrong;

    /** @param out null for the terminal */
    StructureBatch(Path in, @Nullable Path out, Terminal terminal) {
        this.in = in;
        this.out = out;
        this.terminal = terminal;
        // Said before anything is loaded.
        if (!Files.isReadable(in) || Files.isDirectory(in))
            throw new CommandFailure(CommandFailure.WRONG_INPUT, wording("cli.no-batch", in.toString()));
        if (out != null && isSame(in, out))
            throw new CommandFailure(CommandFailure.WRONG_INPUT, wording("cli.batch-over-itself", out.toString()));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    /** @throws CommandFailure when a file cannot be read or written; what was written until then stays */
    void run(Function<Message, Map<String, Object>> structuring, Clock clock) {
        try {
            if (out == null) structure(structuring, clock, terminal.out());
            else
                try (PrintStream results = new PrintStream(Files.newOutputStream(out), false, StandardCharsets.UTF_8)) {
                    structure(structuring, clock, results);
                }
        } catch (IOException e) {
            throw new CommandFailure(
                    CommandFailure.COULD_NOT, wording("cli.batch-failed", done, String.valueOf(e.getMessage())));
        }
        terminal.note("cli.batch-done", done, wrong, perSecond());
    }

    private void structure(Function<Message, Map<String, Object>> structuring, Clock clock, PrintStream results)
            throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads);
                BufferedReader lines = Files.newBufferedReader(in)) {
            Deque<CompletableFuture<Map<String, Object>>> ahead = new ArrayDeque<>();
            long number = 0;
            for (String line; (line = lines.readLine()) != null; ) {
                number++;
                if (line.isBlank()) continue;
                String row = line;
                long at = number;
                ahead.add(CompletableFuture.supplyAsync(() -> result(row, at, structuring, clock), workers));
                if (ahead.size() == AHEAD * threads) write(ahead.remove().join(), results);
            }
            while (!ahead.isEmpty()) write(ahead.remove().join(), results);
        }
    }

    private Map<String, Object> result(
            String row, long number, Function<Message, Map<String, Object>> structuring, Clock clock) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("line", number);
        try {
            JsonNode body = json.mapper().readTree(row);
            if (!body.isObject()) throw new ProblemException(400, "malformed-json");
            if (body.hasNonNull("id")) result.put("id", body.get("id"));
            result.putAll(structuring.apply(MessageJson.read(body, clock)));
        } catch (ProblemException e) {
            result.put("problem", worded(e.problem()));
        } catch (JsonProcessingException e) {
            result.put("problem", worded(Problem.of(400, "malformed-json")));
        }
        return result;
    }

    private Map<String, Object> worded(Problem problem) {
        return problem.toJson(terminal.messages(), terminal.language(), null);
    }

    private void write(Map<String, Object> result, PrintStream results) throws IOException {
        results.println(json.text(result));
        if (results.checkError()) throw new IOException("the result could not be written");
        done++;
        if (result.containsKey("problem")) wrong++;
        if (System.nanoTime() - told < PROGRESS.toNanos()) return;
        told = System.nanoTime();
        terminal.note("cli.batch-progress", done, perSecond());
    }

    private long perSecond() {
        return Math.round(done / Math.max(1e-3, (System.nanoTime() - began) / 1e9));
    }

    private String wording(String key, Object... values) {
        return terminal.messages().text(terminal.language(), key, values);
    }
}
