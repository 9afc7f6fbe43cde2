package suban.classifier.privacy;

/** Numbers with decimals. Their digits are a figure, however much they look like a card's. */
final class Decimals {
    private static final int LONGEST_WHOLE_PART = 3;
    /** So many digits after one dot are computed; people put a number they write with dots into shorter groups. */
    private static final int COMPUTED = 13;

    private Decimals() {}

    /**
     * Whether the digits before and after a dot are one number. "0." always starts one; any other short number before a
     * dot may be that of a list item, after which a telephone or card number stands: "1.13800138000".
     *
     * @param dot where the digits before end, and the dot stands
     * @param end where the digits after end
     */
    static boolean isDecimal(String text, int start, int dot, int end) {
        if (text.charAt(dot) != '.' || isDotted(text, start - 1, start - 2) || isDotted(text, end, end + 1)) {
            return false;
        }
        if (dot - start == 1 && text.charAt(start) == '0') return true;
        if (dot - start > LONGEST_WHOLE_PART) return false;
        if (start > 0 && text.charAt(start - 1) == '=') return true;
        if (hasExponent(text, end)) return true;
        return end - dot - 1 >= COMPUTED && !isPersonal(text, dot + 1, end);
    }

    /** Another dot with a digit beyond it: a number written in groups, not one with decimals. */
    private static boolean isDotted(String text, int dot, int beyond) {
        return isWithin(text, dot)
                && isWithin(text, beyond)
                && text.charAt(dot) == '.'
                && Digits.of(text.charAt(beyond)) >= 0;
    }

    private static boolean hasExponent(String text, int at) {
        if (!isWithin(text, at) || (text.charAt(at) != 'E' && text.charAt(at) != 'e')) return false;
        int power = isWithin(text, at + 1) && text.charAt(at + 1) == '-' ? at + 2 : at + 1;
        return isWithin(text, power) && Digits.of(text.charAt(power)) >= 0;
    }

    private static boolean isPersonal(String text, int start, int end) {
        if (end - start > PersonalNumber.LONGEST) return false;
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < end; i++) {
            int digit = Digits.of(text.charAt(i));
            digits.append(digit < 0 ? 'X' : (char) ('0' + digit));
        }
        return PersonalNumber.of(digits, false, 0) != PersonalNumber.NONE;
    }

    private static boolean isWithin(String text, int at) {
        return at >= 0 && at < text.length();
    }
}
