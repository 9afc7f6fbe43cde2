package suban.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import suban.classifier.concern.Message;
import suban.classifier.concern.Source;
import suban.classifier.evaluation.PartFile;
import suban.classifier.evaluation.PartFile.PartCase;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** Messages of which it is known what tells of which concern, and where numbers fitted to them go. */
final class PartCases {
    /** Each language is fitted by itself, and parts of it are left out to measure. */
    private static final int FEWEST = 20;

    @Option(names = "--cases", required = true, paramLabel = "C.jsonl", arity = "1..*", descriptionKey = "parts.cases")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "parts.out")
    private @Nullable Path out;

    /** @throws CommandFailure when there are too few of a language */
    List<PartCase> read(Terminal terminal) {
        List<PartCase> cases =
                files.stream().flatMap(file -> PartFile.read(file).stream()).toList();
        for (Language language : Language.values()) {
            long own = cases.stream()
                    .filter(read -> Language.of(read.text()) == language)
                    .count();
            if (own < FEWEST)
                throw new CommandFailure(
                        CommandFailure.WRONG_INPUT,
                        new LocalText(
                                        "每种语言至少要 " + FEWEST + " 条，" + language.code() + " 只有 " + own + " 条。",
                                        "Each language needs " + FEWEST + " cases at least, " + language.code()
                                                + " has " + own + ".")
                                .in(terminal.language()));
        }
        return cases;
    }

    static Message message(String text, Instant now) {
        return new Message(text, Language.of(text), Source.TYPED, now, null);
    }

    void write(String numbers) {
        write(out, numbers);
    }

    static void write(@Nullable Path out, String numbers) {
        if (out == null) return;
        try {
            Files.writeString(out, numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String rate(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.3f", part / (double) whole);
    }
}
