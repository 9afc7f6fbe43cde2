package suban.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a resident follows a concern with: twelve letters and digits in groups of four, {@code K7QM-2XTE-9RHA}.
 *
 * <p>Eleven of them are random (53 bits), the last one checks the others: with 29 letters, a prime number, and a
 * different weight for every place, it catches each single wrong letter and each two letters swapped. Letters that look
 * like another are left out; S and Z are read as the 5 and 2 they are mistaken for.
 */
public final class TrackingCode {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRTUVWXY";
    private static final int RANDOM = 11;
    private static final int LONGEST_SENTENCE = 500;
    private static final Pattern GROUPS = Pattern.compile(
            "(?<!\\p{Alnum})\\p{Alnum}{4}[\\s.\\p{Pd}\u2212\u30FC]{0,3}\\p{Alnum}{4}[\\s.\\p{Pd}\u2212\u30FC]{0,3}\\p{Alnum}{4}(?!\\p{Alnum})");

    private final String text;

    private TrackingCode(String letters) {
        this.text = letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8);
    }

    /** @param random must be unguessable */
    static TrackingCode next(RandomGenerator random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < RANDOM; i++) letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return new TrackingCode(letters.append(check(letters)).toString());
    }

    /** The code that somebody typed in any case, full width, with or without dashes and spaces; none if it has a slip. */
    public static Optional<TrackingCode> find(String typed) {
        if (typed.length() > 100) return Optional.empty();
        StringBuilder letters = new StringBuilder();
        for (char c : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toCharArray()) {
            if (isSeparator(c)) continue;
            char meant = c == 'S' ? '5' : c == 'Z' ? '2' : c;
            if (LETTERS.indexOf(meant) < 0) return Optional.empty();
            letters.append(meant);
        }
        if (letters.length() != RANDOM + 1 || letters.charAt(RANDOM) != check(letters)) return Optional.empty();
        return Optional.of(new TrackingCode(letters.toString()));
    }

    /**
     * The code that a sentence names (我的查询码是 K7QM 2XTE 9RHA，谢谢), or that is all of a text. None where the sentence names
     * several: whose is meant is not for us to guess.
     */
    public static Optional<TrackingCode> findIn(String text) {
        Optional<TrackingCode> whole = find(text);
        if (whole.isPresent() || text.length() > LONGEST_SENTENCE) return whole;
        List<String> named = GROUPS.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .results()
                .flatMap(groups -> find(groups.group().replace(".", "")).stream())
                .map(TrackingCode::text)
                .distinct()
                .toList();
        return named.size() == 1 ? find(named.getFirst()) : Optional.empty();
    }

    /** As it is written: upper case, in groups. */
    public String text() {
        return text;
    }

    private static boolean isSeparator(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || c == '\u2212' // minus sign
                || c == '\u30FC'; // long vowel mark: what some Chinese and Japanese keyboards give for a dash
    }

    /** The weights 2 to 12 of the random letters and -1 of the check letter all differ modulo 29. */
    private static char check(CharSequence letters) {
        int sum = 0;
        for (int i = 0; i < RANDOM; i++) sum += (i + 2) * LETTERS.indexOf(letters.charAt(i));
        return LETTERS.charAt(sum % LETTERS.length());
    }

    @Override
    public String toString() {
        return text;
    }
}
