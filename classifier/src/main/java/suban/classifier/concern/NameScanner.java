package suban.classifier.concern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import suban.classifier.wording.Words;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/**
 * Finds Chinese names by the word they end in ("…花园", "…大道"). Chinese marks no word borders, so a name reaches back
 * from its ending to the nearest word that cannot belong to one. Looks at a bounded number of characters per ending.
 */
final class NameScanner {
    private static final int LONGEST_NAME = 10;
    private static final int SHORTEST_NAME = 2;
    private static final Vocabulary WORDS = Words.of("names", Language.ZH);
    /** Never part of a name. */
    private static final String HARD_STOPS = WORDS.characters("never");
    /** Seldom part of a name ("和平路"): taken only when the name would be too short without. */
    private static final String SOFT_STOPS = WORDS.characters("seldom");

    private final Map<Character, List<String>> endings = new HashMap<>();
    private final Map<Character, List<String>> stopWords =
            WORDS.words("stop-words").stream().collect(Collectors.groupingBy(word -> word.charAt(word.length() - 1)));
    private final Set<String> generic;
    private final String neverBeforeShort;
    private final String neverBefore;

    /**
     * @param words of one sort of names: their {@code endings}; {@code generic} ones that name nothing ("我们小区"); and
     *     {@code other-word-before}, characters that make a one-character ending another word ("马路"), unless the name is
     *     longer; {@code never-before}, those that do so always ("堵路", "316路")
     */
    NameScanner(Vocabulary words) {
        for (String ending : words.words("endings")) {
            this.endings
                    .computeIfAbsent(ending.charAt(0), c -> new ArrayList<>())
                    .add(ending);
        }
        this.endings
                .values()
                .forEach(e -> e.sort(Comparator.comparingInt(String::length).reversed()));
        generic = Set.copyOf(words.words("generic"));
        neverBeforeShort = words.characters("other-word-before");
        neverBefore = words.characters("never-before");
    }

    /** A name: from its first character to the end of its ending. */
    record Name(int start, int end, String ending) {}

    /** @param borders indices that no name crosses */
    List<Name> find(String text, Set<Integer> borders) {
        List<Name> names = new ArrayList<>();
        int covered = 0;
        for (int i = SHORTEST_NAME; i < text.length(); i++) {
            List<String> candidates = endings.get(text.charAt(i));
            if (candidates == null) continue;
            for (String ending : candidates) {
                if (!text.startsWith(ending, i)) continue;
                int start = nameStart(text, i, covered, borders);
                if (isName(text, start, i, ending)) {
                    covered = afterEndings(text, i + ending.length());
                    names.add(new Name(start, covered, ending));
                    i = covered - 1;
                    break;
                }
            }
        }
        return names;
    }

    /** "…花园小区": endings may follow each other. */
    private int afterEndings(String text, int from) {
        int end = from;
        for (int next = end; end < text.length(); end = next) {
            for (String ending : endings.getOrDefault(text.charAt(end), List.of())) {
                boolean longer = ending.length() > 1 && text.startsWith(ending, end);
                if (longer) next = Math.max(next, end + ending.length());
            }
            if (next == end) break;
        }
        return end;
    }

    private boolean isName(String text, int start, int ending, String word) {
        int length = ending - start;
        if (length < SHORTEST_NAME || generic.contains(text.substring(start, ending))) return false;
        if (word.length() == 1 && neverBefore.indexOf(text.charAt(ending - 1)) >= 0) return false;
        return word.length() > 1 || length > 2 || neverBeforeShort.indexOf(text.charAt(ending - 1)) < 0;
    }

    private int nameStart(String text, int ending, int covered, Set<Integer> borders) {
        int start = ending;
        while (start > covered && ending - start < LONGEST_NAME && !borders.contains(start)) {
            char c = text.charAt(start - 1);
            if (!isNamePart(c) || HARD_STOPS.indexOf(c) >= 0) break;
            if (SOFT_STOPS.indexOf(c) >= 0 && ending - start >= SHORTEST_NAME) break;
            int at = start;
            List<String> words = stopWords.get(c);
            if (words != null && words.stream().anyMatch(w -> text.startsWith(w, at - w.length()))) break;
            start--;
        }
        // A soft stop at the very front is no beginning ("和与…").
        while (start < ending && SOFT_STOPS.indexOf(text.charAt(start)) >= 0 && ending - start > SHORTEST_NAME) start++;
        return start;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '·';
    }
}
