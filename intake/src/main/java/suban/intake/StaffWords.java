package suban.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.classifier.privacy.Masking;
import suban.classifier.privacy.Reachable;

/**
 * What staff write for a resident to read, by one rule wherever they write it: nothing that identifies a person or rings in
 * somebody's pocket, but an office may be called, written to, and say who it is.
 */
final class StaffWords {
    /** Stands for what may be read, while everything else is looked through. */
    private static final char OPEN = '、';

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern OF_THIS_COUNTRY = Pattern.compile("(?:\\+86|0086|86(?=\\d{9,11}$))0?");
    private static final Pattern OF_A_GOVERNMENT = Pattern.compile("[@＠][\\w.-]*\\bgov\\b[\\w.]*$");
    /** Whoever writes says their own name. */
    private static final Pattern OWN_NAME =
            Pattern.compile("(?:我叫|我是|我姓|(?i:my name is|i am|this is)) ?[^\\d，。,.！!；;\\n]{1,20}");

    private StaffWords() {}

    /** Whether they tell what no resident may read of another. */
    static boolean tellPersonal(String words) {
        return !masked(words).equals(words);
    }

    /** With what may not be read replaced by {@code *}, in the same length: words of before there was a rule. */
    static String masked(String words) {
        StringBuilder open = new StringBuilder(words);
        for (Reachable.Way way : Reachable.list(words)) if (isOffice(way)) open(open, way.start(), way.end());
        Matcher name = OWN_NAME.matcher(words);
        while (name.find()) if (!telephone(words, name)) open(open, name.start(), name.end());
        StringBuilder masked = new StringBuilder(Masking.mask(open.toString()));
        for (int i = 0; i < words.length(); i++) if (masked.charAt(i) == OPEN) masked.setCharAt(i, words.charAt(i));
        return masked.toString();
    }

    private static void open(StringBuilder words, int start, int end) {
        for (int i = start; i < end; i++) words.setCharAt(i, OPEN);
    }

    /** A number may be told in words as well. */
    private static boolean telephone(String words, Matcher found) {
        List<Reachable.Way> ways = Reachable.list(words);
        return ways.stream().anyMatch(way -> way.start() < found.end() && way.end() > found.start());
    }

    private static boolean isOffice(Reachable.Way way) {
        String value = way.value().toLowerCase(Locale.ROOT);
        return switch (way.kind()) {
            case TELEPHONE -> {
                String inland = OF_THIS_COUNTRY.matcher(value).replaceFirst("0");
                boolean abroad = value.startsWith("+") && inland.equals(value) || value.matches("(?:00)?85[23]\\d{8}");
                yield !abroad && !MOBILE.matcher(inland.replaceFirst("^0", "")).matches();
            }
            case EMAIL -> OF_A_GOVERNMENT.matcher(value).find();
            case MESSENGER -> false;
        };
    }
}
