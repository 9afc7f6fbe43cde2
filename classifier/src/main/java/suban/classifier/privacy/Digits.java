package suban.classifier.privacy;

/** Digits as residents write them. */
final class Digits {
    private static final String CHINESE = "零一二三四五六七八九";

    private Digits() {}

    /** The value of an ASCII, full-width, other decimal or spoken Chinese digit, or -1. */
    static int of(char c) {
        if (c < 0x80) return c >= '0' && c <= '9' ? c - '0' : -1;
        if (c == '〇') return 0;
        if (c == '幺') return 1;
        int chinese = CHINESE.indexOf(c);
        return chinese >= 0 ? chinese : Character.digit(c, 10);
    }

    static boolean separates(char c) {
        return switch (c) {
            case ' ', '-', '\u00A0', '\u3000', '–', '—', '‑', '－', '·', '.', '_', ')', '(', '）', '（' -> true;
            default -> false;
        };
    }

    static boolean isX(char c) {
        return c == 'X' || c == 'x' || c == 'Ｘ' || c == 'ｘ';
    }
}
