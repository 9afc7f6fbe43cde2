package suban.classifier.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the ways to reach somebody that a text tells, however they are written or spoken. */
public final class Reachable {
    /** A line of the same city, which only the word before it tells from an order's number. */
    private static final Pattern LOCAL = Pattern.compile(
            "(?:电话|座机|致电|拨打|回电|家里|住宅|whatsapp|tel|phone|call me (?:at|on)|ring me (?:at|on)|reach me (?:at|on))[：:是为 .]{0,3}([2-9]\\d{3}[ -]?\\d{4})(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    /** A number of this town behind a name at the very end: 文伯 22334455。 */
    private static final Pattern SIGNED = Pattern.compile("\\p{IsHan}[ \u3000]?([2-8]\\d{7})[。.\\s]{0,9}$");

    private Reachable() {}

    /** What a way is. */
    public enum Kind {
        TELEPHONE,
        EMAIL,
        MESSENGER
    }

    /**
     * A way to reach somebody.
     *
     * @param start UTF-16 offset into the text
     * @param end exclusive
     * @param value digits of a telephone number, with the plus that stood before them; else the words as they stand
     */
    public record Way(Kind kind, int start, int end, String value) {}

    /** All of them, in their order. */
    public static List<Way> list(String text) {
        List<Way> ways = new ArrayList<>();
        Numbers.find(text, (kind, digits, positions) -> {
            if (!isTelephone(kind)) return;
            int start = positions.getFirst();
            boolean plus = start > 0 && (text.charAt(start - 1) == '+' || text.charAt(start - 1) == '＋');
            ways.add(new Way(
                    Kind.TELEPHONE, plus ? start - 1 : start, positions.getLast() + 1, plus ? "+" + digits : digits));
        });
        ways.addAll(SpokenDigits.list(text));
        ways.addAll(local(text));
        Addresses.find(text, (start, at, end) -> ways.add(new Way(Kind.EMAIL, start, end, text.substring(start, end))));
        ways.addAll(Named.reachable(text));
        ways.sort(Comparator.comparingInt(Way::start));
        List<Way> apart = new ArrayList<>();
        for (Way way : ways) {
            if (apart.isEmpty() || apart.getLast().end() <= way.start()) apart.add(way);
        }
        return apart;
    }

    static List<Way> local(String text) {
        List<Way> ways = new ArrayList<>();
        Matcher local = LOCAL.matcher(text);
        while (local.find()) {
            String digits = local.group(1).replaceAll("[ -]", "");
            ways.add(new Way(Kind.TELEPHONE, local.start(1), local.end(1), digits));
        }
        Matcher signed = SIGNED.matcher(text);
        if (signed.find()) ways.add(new Way(Kind.TELEPHONE, signed.start(1), signed.end(1), signed.group(1)));
        return ways;
    }

    private static boolean isTelephone(PersonalNumber kind) {
        return kind == PersonalNumber.MOBILE
                || kind == PersonalNumber.MOBILE_WITH_COUNTRY
                || kind == PersonalNumber.INTERNATIONAL
                || kind == PersonalNumber.LANDLINE;
    }
}
