package suban.classifier.concern;

/** Small numbers as they are written or spoken: 3, 十二, 二十五, 两, 几, 半 (a half counts as 0). */
final class ChineseNumbers {
    /** A number below a hundred, for patterns. */
    static final String PATTERN = "(?:\\d{1,3}|[一二两三四五六七八九十几数]{1,3})";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int FEW = 3;

    private ChineseNumbers() {}

    static int parse(String number) {
        if (Character.isDigit(number.charAt(0))) return Integer.parseInt(number);
        int ten = number.indexOf('十');
        if (ten < 0) return digit(number.charAt(0));
        int tens = ten == 0 ? 1 : digit(number.charAt(ten - 1));
        int ones = ten + 1 < number.length() ? digit(number.charAt(ten + 1)) : 0;
        return 10 * tens + ones;
    }

    private static int digit(char c) {
        if (c == '两') return 2;
        if (c == '几' || c == '数') return FEW;
        return Math.max(0, DIGITS.indexOf(c));
    }
}
