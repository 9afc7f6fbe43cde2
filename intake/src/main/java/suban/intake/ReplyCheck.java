package suban.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import suban.classifier.privacy.Masking;
import suban.models.text.FoldedText;

/** Looks at a reply before a resident reads it: does it tell on somebody, does it say anything? */
final class ReplyCheck {
    /** What is left of a reply that says something when stock phrases are taken out: folded characters. */
    private static final int SAYS_SOMETHING = 8;

    /** Longest first, folded. */
    private static final List<String> STOCK = read();

    private ReplyCheck() {}

    /** @param anyway whether next to nothing is enough */
    static List<String> problems(String reply, boolean anyway) {
        List<String> problems = new ArrayList<>();
        if (!Masking.mask(reply).equals(reply)) problems.add("note-personal");
        if (!anyway && !reply.isBlank() && isStock(reply)) problems.add("note-stock");
        return problems;
    }

    private static boolean isStock(String reply) {
        String rest = FoldedText.of(reply).text();
        for (String phrase : STOCK) rest = rest.replace(phrase, " ");
        return rest.codePoints().filter(Character::isLetterOrDigit).count() < SAYS_SOMETHING;
    }

    private static List<String> read() {
        try (InputStream file = ReplyCheck.class.getResourceAsStream("stock-phrases.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> FoldedText.of(line).text().strip())
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
