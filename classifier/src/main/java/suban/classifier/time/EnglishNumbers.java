package suban.classifier.time;

import java.util.List;

/** Small numbers as they are written or spoken: 3, three, twenty, a couple of (2), a few (3). */
final class EnglishNumbers {
    private static final List<String> WORDS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    /** Hours of a clock. */
    static final String HOUR = "(?:[01]?\\d|2[0-4]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

    static final String NUMBER =
            "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|a few|few|several|a couple(?: of)?|couple(?: of)?)";

    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    /** Days of a month in words, from the longest. */
    static final String ORDINAL = "(?:(?:twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
            + "|thirty[ -]first|thirtieth|" + String.join("|", ORDINALS.reversed()) + ")";

    private EnglishNumbers() {}

    /** The day of a month: 31, thirty first. */
    static int ordinal(String day) {
        if (Character.isDigit(day.charAt(0))) return Integer.parseInt(day);
        if (day.equals("thirtieth")) return 30;
        int tens = day.startsWith("twenty") && !day.equals("twentieth") ? 20 : day.startsWith("thirty") ? 30 : 0;
        String word = tens == 0 ? day : day.substring(day.indexOf('y') + 2);
        return tens + 1 + ORDINALS.indexOf(word);
    }

    static int parse(String number) {
        if (Character.isDigit(number.charAt(0))) return Integer.parseInt(number);
        int index = WORDS.indexOf(number);
        if (index >= 0) return index;
        if (number.contains("couple")) return 2;
        return number.startsWith("a") && number.length() <= 2 ? 1 : 3;
    }
}
