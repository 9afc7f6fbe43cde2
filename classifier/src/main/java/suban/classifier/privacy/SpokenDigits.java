package suban.classifier.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers told digit by digit in English words: one three eight double five … */
final class SpokenDigits {
    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final String WORD =
            "(?:(?:double|triple) )?(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine)";
    private static final Pattern RUN = Pattern.compile(
            "(?<![a-z])" + WORD + "(?:[\\s,-]{1,3}" + WORD + "){6,14}(?![a-z])", Pattern.CASE_INSENSITIVE);

    private SpokenDigits() {}

    static List<Reachable.Way> list(String text) {
        List<Reachable.Way> ways = new ArrayList<>();
        Matcher matcher = RUN.matcher(text);
        while (matcher.find()) {
            String digits = digits(matcher.group());
            if (PersonalNumber.of(digits, false, 0) == PersonalNumber.MOBILE
                    || PersonalNumber.of(digits, false, 0) == PersonalNumber.LANDLINE)
                ways.add(new Reachable.Way(Reachable.Kind.TELEPHONE, matcher.start(), matcher.end(), digits));
        }
        return ways;
    }

    private static String digits(String words) {
        StringBuilder digits = new StringBuilder();
        int times = 1;
        for (String word : words.toLowerCase(Locale.ROOT).split("[\\s,-]+")) {
            if (word.equals("double") || word.equals("triple")) {
                times = word.equals("double") ? 2 : 3;
                continue;
            }
            int digit = word.startsWith("o") && !word.equals("one") ? 0 : WORDS.indexOf(word);
            digits.append(String.valueOf(digit).repeat(times));
            times = 1;
        }
        return digits.toString();
    }
}
