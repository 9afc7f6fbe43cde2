package suban.models.text;

import java.util.Locale;

/**
 * How long a text is, as far as reading it goes: figures are shown by these classes, since what holds for a letter need
 * not hold for three characters. Chinese is counted in characters, English in words.
 */
public enum LengthClass {
    /** Up to 8 characters or 4 words. */
    SHORT,
    /** Up to 25 characters or 12 words. */
    MEDIUM,
    /** Up to 100 characters or 50 words. */
    LONG,
    /** Anything longer. */
    LETTER;

    public static LengthClass of(String text) {
        return Language.of(text) == Language.ZH
                ? of(
                        (int) text.codePoints()
                                .filter(c -> !Character.isWhitespace(c))
                                .count(),
                        8,
                        25,
                        100)
                : of(text.strip().split("\\s+").length, 4, 12, 50);
    }

    private static LengthClass of(int length, int shortest, int medium, int longest) {
        if (length <= shortest) return SHORT;
        if (length <= medium) return MEDIUM;
        return length <= longest ? LONG : LETTER;
    }

    /** The name used in reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
