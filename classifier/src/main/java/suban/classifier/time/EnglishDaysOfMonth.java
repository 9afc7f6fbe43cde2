package suban.classifier.time;

import java.util.List;
import java.util.regex.Matcher;

/** Days of a month that is not said: the 19th, on the ninth, Friday 28th. */
final class EnglishDaysOfMonth {
    private static final String END = "(?![a-z0-9])";
    private static final String DIGITS = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)";
    private static final String NO_DAY =
            "(?! (?:floor|building|ring|phase|time|avenue|street|road|of|grade|unit|hospital|middle|primary|house|person|day|night|week|month|year))";
    /** From the fourth on: "the second" is mostly something else. */
    private static final String WORDS =
            "(?<day>fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]{3,5}teenth|twentieth|thirtieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))";

    private EnglishDaysOfMonth() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of("the " + DIGITS + NO_DAY + END, EnglishDaysOfMonth::day),
                Rule.of("(?<=day )" + DIGITS + NO_DAY + END, EnglishDaysOfMonth::day),
                Rule.of("(?<=\\b(?:on|since|until|till) )the " + WORDS + NO_DAY + END, EnglishDaysOfMonth::day));
    }

    private static Element day(Matcher m) {
        return new Element.Day(Days.dayOfMonth(EnglishNumbers.ordinal(m.group("day"))), 0.75);
    }
}
