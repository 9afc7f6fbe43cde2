package suban.classifier.time;

/** Small numbers as they are written or spoken: 3, 十二, 二十五, 廿三, 两, 几, 三四, 半 (a half counts as 0). */
final class ChineseNumbers {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int FEW = 3;

    private ChineseNumbers() {}

    static int parse(String number) {
        if (Character.isDigit(number.charAt(0))) return Integer.parseInt(number);
        int hundred = number.indexOf('百');
        if (hundred >= 0) {
            String rest = number.substring(hundred + 1);
            int hundreds = hundred == 0 ? 1 : digit(number.charAt(hundred - 1));
            return 100 * hundreds + (rest.isEmpty() ? 0 : parse(rest));
        }
        int ten = number.indexOf('十');
        if (ten < 0 && number.charAt(0) == '廿') return 20 + (number.length() > 1 ? digit(number.charAt(1)) : 0);
        if (ten < 0) return digit(number.charAt(0));
        int tens = ten == 0 ? 1 : digit(number.charAt(ten - 1));
        int ones = ten + 1 < number.length() ? digit(number.charAt(ten + 1)) : 0;
        return 10 * tens + ones;
    }

    /** A year in digits of either sort: 2026, 二〇二六, 26. */
    static int year(String year) {
        int value = 0;
        for (int i = 0; i < year.length(); i++) {
            char c = year.charAt(i);
            value = 10 * value + (c >= '0' && c <= '9' ? c - '0' : digit(c));
        }
        return value < 100 ? 2000 + value : value;
    }

    private static int digit(char c) {
        if (c == '两') return 2;
        if (c == '几' || c == '数') return FEW;
        return Math.max(0, (c == '〇' ? "零" : String.valueOf(c)).charAt(0) == '零' ? 0 : DIGITS.indexOf(c));
    }
}
