package suban.classifier.privacy;

import java.util.BitSet;

/** What a number of digits is, and how many of its digits may stay readable. */
enum PersonalNumber {
    NONE(0, 0),
    MOBILE(3, 4),
    MOBILE_WITH_COUNTRY(5, 4),
    INTERNATIONAL(3, 2),
    LANDLINE(4, 2),
    IDENTITY_CARD(3, 2),
    BANK_CARD(0, 4),
    PASSPORT(0, 2);

    /** Whether the number may as well be that of an order: its digits alone tell no more. */
    boolean isGuess() {
        return this == BANK_CARD || this == IDENTITY_CARD || this == PASSPORT;
    }

    static final int LONGEST = 19;
    static final int IDENTITY_DIGITS = 17;
    /** First two digits of an identity card (GB/T 2260); 81 to 83 are of residents from Hong Kong, Macao and Taiwan. */
    private static final BitSet PROVINCES = provinces();

    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final int keptAtStart;
    private final int keptAtEnd;

    PersonalNumber(int keptAtStart, int keptAtEnd) {
        this.keptAtStart = keptAtStart;
        this.keptAtEnd = keptAtEnd;
    }

    int keptAtStart() {
        return keptAtStart;
    }

    int keptAtEnd() {
        return keptAtEnd;
    }

    /**
     * @param digits ASCII digits, the last may be X
     * @param international a plus sign stands before
     * @param letters how many letters stand before
     */
    static PersonalNumber of(CharSequence digits, boolean international, int letters) {
        int n = digits.length();
        if (!international && isMobile(digits, 0)) return MOBILE;
        if (n == 13 && starts(digits, "86") && isMobile(digits, 2)) return MOBILE_WITH_COUNTRY;
        if (n == 15 && starts(digits, "0086") && isMobile(digits, 4)) return MOBILE_WITH_COUNTRY;
        if (n == 18 && (isIdentityCard(digits) || looksLikeIdentityCard(digits, 10))) return IDENTITY_CARD;
        if (digits.charAt(n - 1) == 'X') return NONE;
        if (n == 15 && looksLikeIdentityCard(digits, 8)) return IDENTITY_CARD;
        if (n >= 16 && n <= 19 && digits.charAt(0) != '0' && hasLuhnSum(digits)) return BANK_CARD;
        if (isLandline(digits)) return LANDLINE;
        if (starts(digits, "0086") && isLandline("0" + digits.subSequence(4, n))) return LANDLINE;
        if (starts(digits, "86") && isLandline("0" + digits.subSequence(2, n))) return LANDLINE;
        if (n == 11 && (starts(digits, "852") || starts(digits, "853"))) return INTERNATIONAL;
        if (n == 13 && (starts(digits, "00852") || starts(digits, "00853"))) return INTERNATIONAL;
        if (international && n >= 9 && n <= 15) return INTERNATIONAL;
        return letters == 1 && n >= 8 && n <= 10 || letters == 2 && n == 7 ? PASSPORT : NONE;
    }

    private static boolean isMobile(CharSequence digits, int from) {
        return digits.length() - from == 11
                && digits.charAt(from) == '1'
                && digits.charAt(from + 1) >= '3'
                && digits.charAt(from + 1) <= '9'
                && digits.charAt(from + 10) != 'X';
    }

    /** An area code (010, 02x or four digits) and a local number that starts with 2 to 9. */
    private static boolean isLandline(CharSequence digits) {
        int n = digits.length();
        if (n < 10 || n > 12 || digits.charAt(0) != '0') return false;
        char second = digits.charAt(1);
        if (second == '0') return false;
        int area = second == '1' || second == '2' ? 3 : 4;
        int local = n - area;
        return (local == 7 || local == 8) && digits.charAt(area) >= '2';
    }

    /** Check character by ISO 7064 MOD 11-2, as GB 11643 sets out. */
    private static boolean isIdentityCard(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < IDENTITY_DIGITS; i++) {
            if (digits.charAt(i) == 'X') return false;
            sum += IDENTITY_WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return "10X98765432".charAt(sum % 11) == digits.charAt(IDENTITY_DIGITS) && digits.charAt(0) != '0';
    }

    /**
     * One digit may be wrong: a province and a day of birth, as GB 11643 and the cards of before have them.
     *
     * @param month where it stands
     */
    private static boolean looksLikeIdentityCard(CharSequence digits, int month) {
        int province = two(digits, 0);
        boolean century = month == 8 || two(digits, 6) == 19 || two(digits, 6) == 20;
        return PROVINCES.get(province)
                && century
                && two(digits, month) >= 1
                && two(digits, month) <= 12
                && two(digits, month + 2) >= 1
                && two(digits, month + 2) <= 31;
    }

    private static int two(CharSequence digits, int at) {
        return 10 * (digits.charAt(at) - '0') + digits.charAt(at + 1) - '0';
    }

    private static BitSet provinces() {
        BitSet codes = new BitSet();
        int[][] ranges = {{11, 15}, {21, 23}, {31, 37}, {41, 46}, {50, 54}, {61, 65}, {71, 71}, {81, 83}};
        for (int[] range : ranges) codes.set(range[0], range[1] + 1);
        return codes;
    }

    private static boolean hasLuhnSum(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (i % 2 == 1) digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
            sum += digit;
        }
        return sum % 10 == 0;
    }

    private static boolean starts(CharSequence digits, String prefix) {
        return digits.length() >= prefix.length()
                && digits.subSequence(0, prefix.length()).toString().equals(prefix);
    }
}
