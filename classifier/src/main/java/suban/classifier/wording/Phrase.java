package suban.classifier.wording;

import java.util.Set;
import suban.models.text.FoldedText;
import suban.models.text.Vocabulary;

/**
 * Words in a row. Between Han characters up to two particles, spaces or marks may stand; between words up to three marks
 * and one filler word; words of four letters or more may be inflected; apostrophes count for nothing.
 */
final class Phrase {
    private static final int MOST_INSERTED = 2;
    private static final int MOST_MARKS = 3;
    private static final int SHORTEST_INFLECTED = 4;
    private static final Vocabulary WORDS = Words.of("phrases");
    private static final String PARTICLES = WORDS.characters("particles");
    private static final Set<String> FILLERS = Set.copyOf(WORDS.words("fillers"));
    private static final String[] ENDINGS = {"s", "es", "d", "ed", "ing"};

    private final String words;
    private final CharacterSet characters;

    Phrase(String phrase) {
        StringBuilder kept = new StringBuilder();
        for (char c : FoldedText.of(phrase).text().strip().toCharArray()) {
            if (Characters.isApostrophe(c)) continue;
            boolean space = Character.isWhitespace(c) || c == '-';
            if (space && kept.length() > 0 && kept.charAt(kept.length() - 1) == ' ') continue;
            kept.append(space ? ' ' : c);
        }
        words = kept.toString();
        characters = CharacterSet.of(words.replace(" ", ""));
        if (words.isBlank()) throw new IllegalArgumentException("a signal without words: '" + phrase + "'");
    }

    char first() {
        return words.charAt(0);
    }

    /** Every one of these is in a text that has the phrase. */
    CharacterSet characters() {
        return characters;
    }

    int length() {
        return words.length();
    }

    /** Where this phrase ends if it begins here, which is not inside a word; or -1. */
    int endAt(String text, int start) {
        int at = start;
        for (int i = 0; i < words.length(); i++) {
            char want = words.charAt(i);
            if (want == ' ') {
                at = afterGap(text, at, i + 1);
            } else {
                at = afterCharacter(text, at, i);
            }
            if (at < 0) return -1;
            if (endsWord(i)) {
                at = afterInflection(text, at, i);
                if (at < 0) return -1;
            }
        }
        return at;
    }

    private int afterCharacter(String text, int from, int index) {
        char want = words.charAt(index);
        boolean first = index == 0;
        for (int at = from, inserted = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == want) return at + 1;
            if (first) return -1;
            if (Characters.isApostrophe(c) && Characters.isWordPart(want)) continue;
            boolean loose = Characters.isHan(want) || Characters.isHan(words.charAt(index - 1));
            if (!loose || ++inserted > MOST_INSERTED) return -1;
            if (PARTICLES.indexOf(c) < 0 && !(Characters.isMark(c) && !Characters.endsClause(c))) return -1;
        }
        return -1;
    }

    /** Past the marks between two words, and past one filler word if the next word of the phrase is not there yet. */
    private int afterGap(String text, int from, int nextWord) {
        int at = afterMarks(text, from);
        if (at == from
                && at < text.length()
                && Characters.isWordPart(text.charAt(at))
                && Characters.isWordPart(text.charAt(Math.max(0, at - 1)))) return -1;
        if (text.startsWith(wordFrom(nextWord), at)) return at;
        int end = at;
        while (end < text.length() && end - at < 9 && Characters.isWordPart(text.charAt(end))) end++;
        return FILLERS.contains(text.substring(at, end)) ? afterMarks(text, end) : at;
    }

    private String wordFrom(int index) {
        int end = words.indexOf(' ', index);
        return end < 0 ? words.substring(index) : words.substring(index, end);
    }

    private static int afterMarks(String text, int from) {
        int at = from;
        while (at < text.length()
                && at - from < MOST_MARKS
                && Characters.isMark(text.charAt(at))
                && !Characters.endsClause(text.charAt(at))) at++;
        return at;
    }

    private boolean endsWord(int index) {
        if (!Characters.isWordPart(words.charAt(index))) return false;
        return index + 1 == words.length() || !Characters.isWordPart(words.charAt(index + 1));
    }

    private int afterInflection(String text, int from, int index) {
        if (from == text.length() || !Characters.isWordPart(text.charAt(from))) {
            boolean possessive = from + 1 < text.length()
                    && Characters.isApostrophe(text.charAt(from))
                    && text.charAt(from + 1) == 's';
            return possessive ? from + 2 : from;
        }
        int letters = index - words.lastIndexOf(' ', index);
        if (letters < SHORTEST_INFLECTED) return -1;
        for (String ending : ENDINGS) {
            // "fired" is not a fire: a bare d needs a longer word.
            if (ending.equals("d") && letters == SHORTEST_INFLECTED) continue;
            int end = from + ending.length();
            boolean whole = end == text.length() || (end < text.length() && !Characters.isWordPart(text.charAt(end)));
            if (whole && text.startsWith(ending, from)) return end;
        }
        return -1;
    }
}
