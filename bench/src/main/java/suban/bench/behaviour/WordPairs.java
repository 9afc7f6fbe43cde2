package suban.bench.behaviour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two ways to write the same, a pair a line, a tab between. */
record WordPairs(List<Pair> pairs) {
    WordPairs {
        pairs = List.copyOf(pairs);
    }

    record Pair(String one, String other) {}

    static WordPairs read(String resource) {
        return new WordPairs(lines(resource).stream()
                .map(line -> line.split("\t", 2))
                .map(line -> new Pair(line[0], line[1]))
                .toList());
    }

    /** Lines of a resource that are not empty and no comment. */
    static List<String> lines(String resource) {
        try (InputStream file = Objects.requireNonNull(WordPairs.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WordPairs reversed() {
        return new WordPairs(
                pairs.stream().map(pair -> new Pair(pair.other(), pair.one())).toList());
    }

    /** Every word of the first column becomes that of the second; a capital in front stays. */
    String inWords(String text) {
        String changed = text;
        for (Pair pair : pairs) {
            Matcher word = Pattern.compile("(?i)\\b" + Pattern.quote(pair.one()) + "\\b")
                    .matcher(changed);
            changed = word.replaceAll(found -> Matcher.quoteReplacement(asIn(found.group(), pair.other())));
        }
        return changed;
    }

    /** One of the pairs that occur, chosen by the text itself, is changed in one place. */
    String once(String text) {
        List<Pair> found = new ArrayList<>();
        for (Pair pair : pairs) if (text.contains(pair.one())) found.add(pair);
        if (found.isEmpty()) return text;
        Pair pair = found.get(Math.floorMod(text.hashCode(), found.size()));
        int at = text.indexOf(pair.one());
        return text.substring(0, at)
                + pair.other()
                + text.substring(at + pair.one().length());
    }

    private static String asIn(String found, String other) {
        return Character.isUpperCase(found.charAt(0))
                ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
                : other;
    }
}
