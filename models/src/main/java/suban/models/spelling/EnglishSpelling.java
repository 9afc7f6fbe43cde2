package suban.models.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends words that are neither English nor the content's own: the content's word that is one slip away, or two for long
 * words, takes their place. Thread-safe.
 */
final class EnglishSpelling {
    private static final Pattern WORD = Pattern.compile("[a-z]{4,24}");
    /** Written without their apostrophe. */
    private static final Set<String> CONTRACTED = Set.of(
            "dont",
            "doesnt",
            "didnt",
            "isnt",
            "arent",
            "wasnt",
            "cant",
            "couldnt",
            "wont",
            "wouldnt",
            "shouldnt",
            "hasnt",
            "havent",
            "whats",
            "thats",
            "theres",
            "heres",
            "wheres",
            "hows",
            "whos",
            "shes",
            "theyre",
            "youre",
            "theyve",
            "youve",
            "youll",
            "ive",
            "lets");

    private static final int FEWEST = 2;
    private static final int LONG = 8;
    /** Somebody who slips in more words than these writes another language. */
    private static final int MOST_MENDED = 12;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Integer, List<String>> byLength = new HashMap<>();
    private final Predicate<String> english;

    /** @param english whether a word is known to be one */
    EnglishSpelling(List<String> content, Predicate<String> english) {
        this.english = english;
        for (String text : content) {
            Matcher words = WORD.matcher(text);
            while (words.find()) counts.merge(words.group(), 1, Integer::sum);
        }
        counts.forEach((word, count) -> {
            if (count >= FEWEST)
                byLength.computeIfAbsent(word.length(), l -> new ArrayList<>()).add(word);
        });
    }

    String correct(String text) {
        Matcher words = WORD.matcher(text);
        StringBuilder corrected = null;
        int copied = 0;
        int mended = 0;
        while (words.find() && mended < MOST_MENDED) {
            String word = words.group();
            if (counts.containsKey(word) || isPart(text, words) || CONTRACTED.contains(word) || english.test(word))
                continue;
            mended++;
            String meant = nearest(word);
            if (meant.equals(word)) continue;
            if (corrected == null) corrected = new StringBuilder();
            corrected.append(text, copied, words.start()).append(meant);
            copied = words.end();
        }
        return corrected == null
                ? text
                : corrected.append(text, copied, text.length()).toString();
    }

    /** Part of an address, a code or a word with other letters. */
    private static boolean isPart(String text, Matcher word) {
        return (word.start() > 0 && isJoint(text.charAt(word.start() - 1)))
                || (word.end() < text.length() && isJoint(text.charAt(word.end())) && !endsSentence(text, word.end()));
    }

    /** A full stop, and no dot within an address. */
    private static boolean endsSentence(String text, int at) {
        return text.charAt(at) == '.' && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private static boolean isJoint(char c) {
        return Character.isLetterOrDigit(c) || c == '@' || c == '/' || c == '.' || c == '_';
    }

    private String nearest(String word) {
        int most = word.length() < LONG ? 1 : 2;
        String nearest = word;
        int best = most + 1;
        for (int length = word.length() - most; length <= word.length() + most; length++) {
            for (String known : byLength.getOrDefault(length, List.of())) {
                if (known.charAt(0) != word.charAt(0)) continue;
                int distance = Slips.between(word, known, best);
                boolean nearer = distance < best
                        || (distance == best
                                && distance <= most
                                && counts.getOrDefault(known, 0) > counts.getOrDefault(nearest, 0));
                if (nearer) {
                    nearest = known;
                    best = distance;
                }
            }
        }
        return nearest;
    }
}
