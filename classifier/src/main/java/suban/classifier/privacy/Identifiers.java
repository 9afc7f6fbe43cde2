package suban.classifier.privacy;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What identifies one person in a text and can be asked for again: telephone numbers, identity and bank cards, e-mail
 * addresses, each in one form however it was written.
 */
public final class Identifiers {
    private static final int MOBILE_DIGITS = 11;

    private Identifiers() {}

    /** In the order of the text, addresses last; 13800138000 for 138-0013-8000, 086 138 0013 8000 and １３８…. */
    public static Set<String> of(String text) {
        Set<String> found = new LinkedHashSet<>();
        Numbers.find(text, (kind, digits, positions) -> {
            if (kind != PersonalNumber.PASSPORT) found.add(plain(kind, digits));
        });
        Addresses.find(
                text,
                (start, at, end) -> found.add(Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)));
        return found;
    }

    /** Without the country's code, where it is ours. */
    private static String plain(PersonalNumber kind, String digits) {
        return switch (kind) {
            case MOBILE_WITH_COUNTRY -> digits.substring(digits.length() - MOBILE_DIGITS);
            case LANDLINE ->
                digits.startsWith("0086")
                        ? "0" + digits.substring(4)
                        : digits.startsWith("86") ? "0" + digits.substring(2) : digits;
            case INTERNATIONAL -> digits.startsWith("00") ? digits.substring(2) : digits;
            default -> digits;
        };
    }
}
