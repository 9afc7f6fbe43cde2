package suban.classifier.time;

import java.time.DateTimeException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import suban.classifier.wording.Words;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/** Clock times and lengths of time in English. */
final class EnglishClocks {
    private static final Vocabulary WORDS = Words.of("times", Language.EN);
    private static final String HOUR = "(?<hour>" + EnglishNumbers.HOUR + ")";
    private static final String HALF = "\\s?(?<half>am|pm|a\\.m\\.?|p\\.m\\.?|a m|p m)(?![a-z])";
    private static final String SPOKEN =
            "(?<minute>[0-5]\\d|oh five|five|ten|fifteen|twenty(?: five)?|thirty(?: five)?|forty(?: five)?|fifty(?: five)?)";
    private static final String JOIN = "\\s?" + WORDS.group("join") + "\\s?";
    private static final String END = "(?![a-z0-9:])";
    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty");

    private EnglishClocks() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(HOUR + "(?:[:.]?" + "(?<minute>[0-5]\\d))?" + HALF, EnglishClocks::clock),
                Rule.of(
                        HOUR + " " + SPOKEN + "(?:" + HALF + "|(?= (?:at|in|last|yesterday|tonight|this)))",
                        EnglishClocks::clock),
                Rule.of(HOUR + ":(?<minute>[0-5]\\d)(?::[0-5]\\d)?" + END, EnglishClocks::digital),
                Rule.of(HOUR + " ?o'? ?clock(?! (?:direction|position))(?:" + HALF + ")?" + END, EnglishClocks::clock),
                Rule.of(
                        "(?<offset>half|(?:a )?quarter|(?<!\\b(?:from|between) )(?:five|ten|twenty|5|10|20)|"
                                + EnglishNumbers.NUMBER
                                + " minutes?) (?<way>past|to|after|before) " + HOUR + "(?:" + HALF + ")?" + END,
                        EnglishClocks::offset),
                Rule.of(
                        "(?<!v|version )" + HOUR + "\\.(?<minute>[0-5]\\d)(?=,? (?!each\\b|every\\b)"
                                + WORDS.group("day-ahead") + ")",
                        EnglishClocks::spoken),
                Rule.of(HOUR + "ish" + END, EnglishClocks::bare),
                Rule.of("(?:12 ?|twelve )?(?:noon|midday)" + END, m -> new Element.At(new Clock(12, 0, true))),
                Rule.of("(?:12 ?|twelve )?midnight" + END, m -> new Element.At(new Clock(24, 0, true))),
                Rule.of(
                        HOUR + "(?=" + JOIN + EnglishNumbers.HOUR
                                + "(?::[0-5]\\d)?\\s?(?:am|pm|a\\.m|p\\.m|o'clock|in the (?:morning|afternoon|evening)|at night))",
                        EnglishClocks::bare),
                Rule.of(
                        "(?<=(?:at|around|about|after|past|until|till|to|and|by|since|from|like) )" + HOUR + "(?=,? (?:"
                                + WORDS.group("day-ahead") + "))",
                        EnglishClocks::bare),
                Rule.of(
                        "(?<=(?:at|around|until|till|since|from) )" + HOUR
                                + "(?:ish)?(?![\\d:.,]|\\s?(?:to|-)\\s?\\d{1,4}\\s?" + WORDS.group("money", "units")
                                + "\\b" + "|\\s?(?:"
                                + WORDS.group("units") + "|(?:[a-z']+ ){1,3}" + WORDS.group("house-number-ahead")
                                + "\\b))" + END,
                        EnglishClocks::bare),
                Rule.of(
                        "(?<lead>" + WORDS.group("lasting")
                                + " )(?:about |around |over |almost |nearly |more than |at least |like |approximately |roughly |some )?(?<n>half an?|"
                                + EnglishNumbers.NUMBER
                                + ")(?: and a half)?(?: full| whole| solid| straight| entire)? ?(?<unit>min(?:ute)?|hour|day|night|week|month|year)s?(?<tail> (?:now|already|straight|in a row|running))?"
                                + END,
                        EnglishClocks::length),
                Rule.of(
                        "(?<already>already )?(?:about |around |over |almost |nearly |more than |at least |like )?(?<n>half an?|"
                                + EnglishNumbers.NUMBER
                                + ")(?: and a half)?(?: full| whole| solid| straight)? ?(?<unit>min(?:ute)?|hour|day|night|week|month|year)s?(?<tail> (?:ago|now|already|straight|in a row|running|back))?"
                                + END,
                        EnglishClocks::length));
    }

    /** Beside a day: "last night about 9", "every weekday between 8.30 and 9.15". */
    static List<Rule> hours() {
        String before = "(?<=\\b(?:at|from|since|between|and|by|through|past|(?:till?|until|to)"
                + "(?: (?:nearly|almost|about|around|well after))?) |[-~–—] ?)";
        String beforeOther = "(?<=\\b(?:around|about|after|before|like|nearly|almost) |, )";
        String units = "\\s?(?!(?:and|or)\\b)" + WORDS.group("units") + "\\b";
        String whole = "(?![\\d:]|[.,]\\d|')(?:(?=" + JOIN + EnglishNumbers.HOUR + "\\b(?!" + units + "))|(?!" + units
                + "|" + JOIN + "\\d))";
        String hour = HOUR + "(?:[:.](?<minute>[0-5]\\d)(?![\\d:]|[.,]\\d|\\s?" + WORDS.group("money") + ")|(?:ish)?"
                + whole + ")" + END;
        return List.of(
                Rule.of(before + hour, EnglishClocks::spoken),
                Rule.of(
                        beforeOther + hour + "(?=\\s?(?:$|[.,;!?)\\n-]|(?:" + WORDS.group("hour-ahead") + ")\\b))",
                        EnglishClocks::spoken),
                Rule.of(
                        "half (?<hour>" + EnglishNumbers.HOUR + ")(?!\\s?" + WORDS.group("units") + ")" + END,
                        m -> at(EnglishNumbers.parse(m.group("hour")), 30, null)));
    }

    private static Element spoken(Matcher m) {
        return at(EnglishNumbers.parse(m.group("hour")), minute(m.group("minute")), null);
    }

    private static Element clock(Matcher m) {
        int hour = EnglishNumbers.parse(m.group("hour"));
        return at(hour, minute(group(m, "minute")), m.group("half"));
    }

    private static Element at(int hour, int minute, @Nullable String half) {
        if (half == null) return new Element.At(new Clock(hour, minute, hour > 12 || hour == 0));
        // "21:30 pm" says it twice.
        if (hour > 12) return new Element.At(new Clock(hour, minute, true));
        return new Element.At(new Clock(hour % 12 + (half.startsWith("p") ? 12 : 0), minute, true));
    }

    private static Element digital(Matcher m) {
        String hour = m.group("hour");
        int value = EnglishNumbers.parse(hour);
        return new Element.At(
                new Clock(value, Integer.parseInt(m.group("minute")), value > 12 || hour.startsWith("0")));
    }

    private static Element bare(Matcher m) {
        int hour = EnglishNumbers.parse(m.group("hour"));
        return new Element.At(new Clock(hour, 0, hour > 12 || hour == 0));
    }

    private static Element offset(Matcher m) {
        String offset = m.group("offset").replaceAll(" minutes?$", "");
        int minutes = offset.equals("half") ? 30 : offset.endsWith("quarter") ? 15 : EnglishNumbers.parse(offset);
        boolean to = m.group("way").equals("to") || m.group("way").equals("before");
        int hour = EnglishNumbers.parse(m.group("hour"));
        if (minutes > 59) throw new DateTimeException("no such minute");
        return at(to ? (hour + 11) % 12 + (hour > 12 ? 12 : 0) : hour, to ? 60 - minutes : minutes, m.group("half"));
    }

    private static int minute(@Nullable String minute) {
        if (minute == null) return 0;
        if (Character.isDigit(minute.charAt(0))) return Integer.parseInt(minute);
        String[] words = minute.split(" ");
        int tens = TENS.indexOf(words[0]);
        int value = tens >= 0 ? 20 + 10 * tens : words[0].equals("oh") ? 0 : EnglishNumbers.parse(words[0]);
        return words.length > 1 ? value + EnglishNumbers.parse(words[1]) : value;
    }

    private static @Nullable Element length(Matcher m) {
        String tail = m.group("tail");
        if (tail == null && group(m, "lead") == null && group(m, "already") == null) return null;
        boolean ago = tail != null && (tail.endsWith("ago") || tail.endsWith("back"));
        String n = m.group("n");
        boolean half = n.startsWith("half") || m.group().contains("and a half");
        int amount = n.startsWith("half") ? 0 : EnglishNumbers.parse(n);
        return new Element.Lasting(new Elapsed(
                amount, unit(m.group("unit")), half, ago ? Elapsed.Direction.AGO : Elapsed.Direction.STILL));
    }

    private static ChronoUnit unit(String unit) {
        return switch (unit.charAt(0)) {
            case 'h' -> ChronoUnit.HOURS;
            case 'd', 'n' -> ChronoUnit.DAYS;
            case 'w' -> ChronoUnit.WEEKS;
            case 'y' -> ChronoUnit.YEARS;
            default -> unit.startsWith("min") ? ChronoUnit.MINUTES : ChronoUnit.MONTHS;
        };
    }

    private static @Nullable String group(Matcher m, String name) {
        return m.namedGroups().containsKey(name) ? m.group(name) : null;
    }
}
