package suban.classifier.privacy;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes digits in other styles (¹³⁸, 𝟏𝟑𝟖) as plain ones, and letters that stand for digits inside a telephone number
 * (l38O…) too. The text keeps its length, so offsets stay true.
 */
final class PlainDigits {
    /** Fills the place of a character's second half; it parts no number. */
    private static final char NOTHING = '\u200B';

    private static final Pattern LOOKALIKE = Pattern.compile("(?<![0-9A-Za-z])[1lI][3-9][0-9lIOo]{9}(?![0-9A-Za-z])");
    private static final int FEWEST_DIGITS = 6;

    private PlainDigits() {}

    static String of(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            int digit = c < 0x80 ? -1 : digit(c, length);
            if (digit >= 0) {
                if (plain == null) plain = new StringBuilder(text);
                plain.setCharAt(i, (char) ('0' + digit));
                if (length == 2) plain.setCharAt(i + 1, NOTHING);
            }
            i += length;
        }
        return lookalikes(plain == null ? text : plain.toString());
    }

    /** Only of characters that {@link Digits} does not know by themselves. */
    private static int digit(int c, int length) {
        if (length == 1 && Digits.of((char) c) >= 0) return -1;
        int type = Character.getType(c);
        if (type != Character.OTHER_NUMBER && type != Character.DECIMAL_DIGIT_NUMBER) return -1;
        String folded = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        return folded.length() == 1 && folded.charAt(0) >= '0' && folded.charAt(0) <= '9' ? folded.charAt(0) - '0' : -1;
    }

    private static String lookalikes(String text) {
        if (text.indexOf('l') < 0 && text.indexOf('I') < 0 && text.indexOf('O') < 0 && text.indexOf('o') < 0)
            return text;
        Matcher matcher = LOOKALIKE.matcher(text);
        return matcher.replaceAll(
                m -> m.group().chars().filter(Character::isDigit).count() < FEWEST_DIGITS
                        ? m.group()
                        : m.group().replaceAll("[lI]", "1").replaceAll("[Oo]", "0"));
    }
}
