package suban.classifier.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases by their first character, so that one pass over a text finds all of them. A city may have thousands, so those
 * with a character that the text does not have are passed over without being compared.
 */
final class PhraseIndex {
    /** More occurrences of one phrase than this say nothing new, and bound the work on hostile text. */
    private static final int MOST_OCCURRENCES = 32;

    private final Map<Character, List<Numbered>> byFirst = new HashMap<>();
    /** The characters that phrases begin with: most of a text's begin none, and a turn asks dozens of indexes. */
    private final BitSet firsts = new BitSet();

    private final Map<String, Integer> numbers = new HashMap<>();

    private record Numbered(int number, Phrase phrase) {}

    /** The number of a phrase, the same for the same words. */
    int add(String words) {
        Integer known = numbers.get(words);
        if (known != null) return known;
        Phrase phrase = new Phrase(words);
        int number = numbers.size();
        numbers.put(words, number);
        firsts.set(phrase.first());
        byFirst.computeIfAbsent(phrase.first(), c -> new ArrayList<>()).add(new Numbered(number, phrase));
        return number;
    }

    /** Occurrences of each phrase that is in the text, by its number. */
    Map<Integer, List<Occurrence>> find(String text) {
        Map<Integer, List<Occurrence>> found = new HashMap<>();
        CharacterSet characters = CharacterSet.of(text);
        for (int i = 0; i < text.length(); i++) {
            if (!firsts.get(text.charAt(i)) || Characters.isInsideWord(text, i)) continue;
            for (Numbered candidate : byFirst.getOrDefault(text.charAt(i), List.of())) {
                if (!characters.mayHaveAll(candidate.phrase.characters())) continue;
                int end = candidate.phrase.endAt(text, i);
                if (end < 0) continue;
                List<Occurrence> occurrences = found.computeIfAbsent(candidate.number, n -> new ArrayList<>());
                if (occurrences.size() < MOST_OCCURRENCES) occurrences.add(new Occurrence(i, end));
            }
        }
        return found;
    }

    /** Where the longest phrase that begins here ends, or -1. */
    int longestEndAt(String text, int start) {
        int longest = -1;
        if (Characters.isInsideWord(text, start)) return longest;
        for (Numbered candidate : byFirst.getOrDefault(text.charAt(start), List.of())) {
            longest = Math.max(longest, candidate.phrase.endAt(text, start));
        }
        return longest;
    }
}
