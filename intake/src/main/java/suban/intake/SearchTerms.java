package suban.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Terms by which an index finds a folded text: each character, each two beside each other, and each three letters or digits of
 * ASCII. Any part of a text has only terms of the text, so looking for the part's terms misses nothing; what it finds besides
 * has to be looked at. A term has neither spaces nor quotes.
 */
final class SearchTerms {
    private SearchTerms() {}

    /** Of a text to be found. */
    static Set<String> of(String folded) {
        Set<String> terms = new LinkedHashSet<>();
        for (int[] word : words(folded)) {
            for (int i = 0; i < word.length; i++) {
                terms.add(term(word, i, 1));
                if (i + 2 <= word.length) terms.add(term(word, i, 2));
                if (isPlain(word, i)) terms.add(term(word, i, 3));
            }
        }
        return terms;
    }

    /** Of a part to look for: as few as tell as much as all. */
    static Set<String> toFind(String folded) {
        Set<String> terms = new LinkedHashSet<>();
        for (int[] word : words(folded)) {
            if (word.length == 1) terms.add(term(word, 0, 1));
            for (int i = 0; i + 2 <= word.length; i++) {
                if (isPlain(word, i)) terms.add(term(word, i, 3));
                else if (i == 0 || !isPlain(word, i - 1)) terms.add(term(word, i, 2));
            }
        }
        return terms;
    }

    private static List<int[]> words(String folded) {
        List<int[]> words = new ArrayList<>();
        for (String word : folded.split("[\\s\\p{Z}\\p{Cntrl}]+"))
            if (!word.isEmpty()) words.add(word.codePoints().toArray());
        return words;
    }

    private static boolean isPlain(int[] word, int from) {
        if (from + 3 > word.length) return false;
        for (int i = from; i < from + 3; i++) if (!isLetterOrDigit(word[i])) return false;
        return true;
    }

    private static String term(int[] word, int from, int length) {
        StringBuilder term = new StringBuilder(length);
        for (int i = from; i < from + length; i++) {
            // What separates words for the engine is written as a character for private use.
            term.appendCodePoint(word[i] >= 0x80 || isLetterOrDigit(word[i]) ? word[i] : 0xE000 + word[i]);
        }
        return term.toString();
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }
}
