package suban.classifier.spans;

import java.util.ArrayList;
import java.util.List;
import suban.models.text.FoldedText;

/**
 * A word, a number, or one character of a script without spaces.
 *
 * @param start index in the folded text
 * @param end exclusive
 * @param capital whether the original begins with a capital letter
 */
record Token(String text, int start, int end, boolean capital) {
    /** Characters below are of scripts that part words by spaces. */
    private static final char SPACED = 0x300;

    static List<Token> of(FoldedText text) {
        String folded = text.text();
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < folded.length(); ) {
            int end = end(folded, at);
            if (!Character.isWhitespace(folded.charAt(at))) {
                char original = text.original().charAt(text.originalStart(at));
                tokens.add(new Token(folded.substring(at, end), at, end, Character.isUpperCase(original)));
            }
            at = end;
        }
        return tokens;
    }

    private static int end(String text, int at) {
        int end = at + 1;
        if (isSpelt(text, at)) {
            while (end < text.length() && (isSpelt(text, end) || text.charAt(end) == '\'')) end++;
        } else if (Character.isDigit(text.charAt(at))) {
            while (end < text.length() && Character.isDigit(text.charAt(end))) end++;
        } else if (end < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpelt(String text, int at) {
        return text.charAt(at) < SPACED && Character.isLetter(text.charAt(at));
    }

    boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** What is learnt of it: of a number, how many digits it has. */
    String word() {
        return Character.isDigit(text.charAt(0)) ? "#" + text.length() : text;
    }

    String shape() {
        char first = text.charAt(0);
        if (Character.isDigit(first)) return "d";
        if (!isWord()) return "p";
        if (first >= SPACED) return "h";
        return capital ? "A" : "a";
    }
}
