package suban.classifier.privacy;

import java.util.List;

/** Digits as residents write them. */
final class Digits {
    private static final String CHINESE = "零一二三四五六七八九";
    /** As on cheques, and as whoever hides a number from a machine writes it. */
    private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖";

    private static final String TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
    /** Digits in circles, brackets and with full stops count from one. */
    private static final String ENCLOSED = "①❶➀➊⑴⒈";

    /** As numbers are read out on the telephone and by radio. */
    private static final String SPOKEN = "幺两拐洞勾";

    private static final int[] SPOKEN_VALUES = {1, 2, 7, 0, 9};

    private static final char CIRCLED_ZERO = '⓪';

    private Digits() {}

    /** The value of an ASCII, full-width, circled or other decimal digit, or of a Chinese one, or -1. */
    static int of(char c) {
        if (c < 0x80) return c >= '0' && c <= '9' ? c - '0' : -1;
        if (c == '〇') return 0;
        int spoken = SPOKEN.indexOf(c);
        if (spoken >= 0) return SPOKEN_VALUES[spoken];
        if (c == CIRCLED_ZERO) return 0;
        for (String digits : List.of(CHINESE, CAPITALS, TRADITIONAL)) {
            if (digits.indexOf(c) >= 0) return digits.indexOf(c);
        }
        for (int i = 0; i < ENCLOSED.length(); i++) {
            int value = c - ENCLOSED.charAt(i) + 1;
            if (value >= 1 && value <= 9) return value;
        }
        return Character.digit(c, 10);
    }

    static boolean separates(char c) {
        return separatesWithin(c) || separatesWeakly(c);
    }

    /** Marks that part sentences and lists as often as groups of one number. */
    static boolean separatesWeakly(char c) {
        return switch (c) {
            case '/', ',', '，', '。', '、', '\n', '\r', '\t', '|', '．', '*', '~', '#' -> true;
            default -> false;
        };
    }

    private static boolean separatesWithin(char c) {
        return switch (c) {
            case ' ', '-', '\u00A0', '\u3000', '–', '—', '‑', '－', '·', '.', '_', ')', '(', '）', '（' -> true;
            case '呃', '嗯' -> true; // heard between them
            case '\u200B',
                    '\u200C',
                    '\u200D',
                    '\u2060',
                    '\uFEFF',
                    '\u00AD',
                    '\u202A',
                    '\u202B',
                    '\u202C',
                    '\u202D',
                    '\u202E' -> true; // not seen
            case '\uFE0F', '\u20E3', '\u0332', '\u0333' -> true; // keys and lines drawn about digits
            default -> false;
        };
    }

    static boolean isX(char c) {
        return c == 'X' || c == 'x' || c == 'Ｘ' || c == 'ｘ';
    }
}
