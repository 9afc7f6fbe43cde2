package suban.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in braces that stand in a text for what is filled in. */
final class Places {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private Places() {}

    /** As they are meant where a Chinese keyboard wrote the braces. */
    static String plain(String words) {
        return words.replace('｛', '{').replace('｝', '}');
    }

    /** The first place that is none of these, as it is written; a brace that belongs to none is one. */
    static Optional<String> firstUnknown(String words, Set<String> known) {
        Optional<String> named = PLACE.matcher(words)
                .results()
                .filter(found -> !known.contains(found.group(1)))
                .map(found -> found.group())
                .findFirst();
        if (named.isPresent()) return named;
        return PLACE.matcher(words)
                .replaceAll("")
                .codePoints()
                .filter(c -> c == '{' || c == '}')
                .mapToObj(Character::toString)
                .findFirst();
    }

    static boolean has(String words, String name) {
        return words.contains("{" + name + "}");
    }

    /** What is filled in is not looked at for places again; what is not known stays as it is. */
    static String filled(String words, Map<String, String> values) {
        return PLACE.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
