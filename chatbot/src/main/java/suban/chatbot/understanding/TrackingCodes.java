package suban.chatbot.understanding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What looks like a tracking code in a message, however it is typed: {@code FQDA AM7M RQXN}, {@code fqda-am7m-rqxn}. */
public final class TrackingCodes {
    private static final String GROUP = "[2-9A-HJKMNP-Z]{4}";
    private static final String GAP = "[\\s.\\p{Pd}\u2212\u30FC]{0,3}";
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{Alnum}])" + GROUP + GAP + GROUP + GAP + GROUP + "(?![\\p{Alnum}])", Pattern.CASE_INSENSITIVE);
    private static final Pattern GAPS = Pattern.compile(GAP);

    private TrackingCodes() {}

    /** The only one in a text, as it is written; empty where there is none, or more than one. */
    public static Optional<String> find(String text) {
        List<String> codes = CODE.matcher(plain(text))
                .results()
                .map(MatchResult::group)
                .filter(TrackingCodes::isMixed)
                .map(TrackingCodes::grouped)
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    /** The text without such codes. */
    static String without(String text) {
        return CODE.matcher(plain(text)).replaceAll(code -> isMixed(code.group()) ? " " : code.group());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Three short words, or a number, are no code. */
    private static boolean isMixed(String code) {
        boolean dashed = Character.getType(code.charAt(4)) == Character.DASH_PUNCTUATION;
        return code.chars().anyMatch(Character::isLetter)
                && (dashed || code.chars().anyMatch(Character::isDigit));
    }

    private static String grouped(String code) {
        String letters = GAPS.matcher(code).replaceAll("").toUpperCase(Locale.ROOT);
        return letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8);
    }
}
