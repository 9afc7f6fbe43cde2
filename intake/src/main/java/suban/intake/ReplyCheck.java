package suban.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import suban.models.text.FoldedText;

/** Looks at a reply before a resident reads it: does it tell on somebody, does it say anything? */
final class ReplyCheck {
    /** What is left when stock phrases are taken out: so much tells something. */
    private static final int SAYS_SOMETHING = 2;

    /** Stock phrases and words, longest first, folded. */
    private static final Pattern STOCK = read();

    /** Single characters that join others and say nothing by themselves. */
    private static final String JOINING = "的了已将会对并也请于与和向我您你他她它们该此这那等在中为及把由让给就再后前予以是有到至从被所其各每之而且但或则如若要须应可能都均还又最很一现正";

    /** What denies tells something: nothing was found, it does not apply. */
    private static final String DENYING = "无没不未非否";

    /** Of a template, that nobody filled in. */
    private static final Pattern UNFILLED = Pattern.compile("[{｛][a-z]{2,20}[}｝]");

    private static final Pattern OTHER_WORD = Pattern.compile("[\\p{L}&&\\P{IsHan}]{2,}|\\p{N}{3,}");

    private ReplyCheck() {}

    /** @param anyway whether next to nothing is enough */
    static List<String> problems(String reply, boolean anyway) {
        List<String> problems = new ArrayList<>();
        if (StaffWords.tellPersonal(reply)) problems.add("note-personal");
        if (!anyway && !reply.isBlank() && isStock(reply)) problems.add("note-stock");
        return problems;
    }

    /** Whether something stands in it that a template would have filled in. */
    static boolean isUnfilled(String reply) {
        return UNFILLED.matcher(reply).find();
    }

    private static boolean isStock(String reply) {
        String rest = STOCK.matcher(FoldedText.of(reply).text().strip()).replaceAll(" ");
        int han = rest.codePoints()
                .filter(Character::isIdeographic)
                .map(c -> JOINING.indexOf(c) >= 0 ? 0 : DENYING.indexOf(c) >= 0 ? 2 : 1)
                .sum();
        int others = (int) OTHER_WORD
                .matcher(rest)
                .results()
                .mapToInt(word -> Character.isDigit(word.group().charAt(0)) ? 1 : 2)
                .sum();
        return han + others < SAYS_SOMETHING;
    }

    private static Pattern read() {
        try (InputStream file = ReplyCheck.class.getResourceAsStream("stock-phrases.txt")) {
            String all = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> FoldedText.of(line).text().strip())
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(ReplyCheck::pattern)
                    .collect(Collectors.joining("|"));
            return Pattern.compile(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A word of letters stands alone, and what parts two of them may be more than a space. */
    private static String pattern(String phrase) {
        if (Character.isIdeographic(phrase.codePointAt(0))) return Pattern.quote(phrase);
        return "(?<![\\p{L}&&\\P{IsHan}])" + phrase.replace(" ", "[\\s,]+") + "(?![\\p{L}&&\\P{IsHan}])";
    }
}
