package suban.classifier.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suban.classifier.wording.Words;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/** Days, weeks, months and festivals in English. */
final class EnglishDates {
    private static final Vocabulary WORDS = Words.of("times", Language.EN);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:(?<=\\b(?:jan|feb|mar|apr|aug|sep|sept|oct|nov|dec))\\.)?";
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String WEEKDAY =
            "(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nes(?:day)?)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
    private static final String LONG_WEEKDAY = "(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private static final String DAY = "(?<day>" + EnglishNumbers.ORDINAL + "|[0-3]?\\d)(?:st|nd|rd|th)?";
    private static final String YEAR = "(?:,? (?<year>20\\d\\d))";
    private static final String WHICH = "(?<which>last|this past|past|this coming|this|next|coming)";
    private static final String PART =
            "(?<part>early(?: in)?|mid(?:dle of)?[- ]?|late(?: in)?|(?:the )?beginning of|(?:the )?start of|(?:the )?middle of|(?:the )?end of)";
    private static final String END = "(?![a-z0-9])";
    private static final String OF_DAY = "(?: (?<dayPart>morning|afternoon|evening|night))?";
    private static final Map<String, Integer> NAMED = WORDS.words("days").stream()
            .map(line -> line.split("\t"))
            .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1].strip())));

    private EnglishDates() {}

    static List<Rule> rules() {
        String named = NAMED.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .collect(Collectors.joining("|"));
        List<Rule> rules = new ArrayList<>(List.of(
                Rule.of("(?<year>20\\d\\d)[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)t?", EnglishDates::iso),
                Rule.of("(?<a>\\d{1,2})/(?<b>\\d{1,2})(?:/(?<year>(?:20)?\\d\\d))?(?![\\d/])", EnglishDates::numeric),
                Rule.of("(?<a>\\d{1,2})-(?<b>\\d{1,2})(?=,? \\d{1,2}:\\d\\d)", EnglishDates::numeric),
                Rule.of(
                        MONTH + " (?:the )?" + DAY + YEAR + "?(?![\\d:]|\\s?(?:am|pm)\\b)" + "(?![a-z])",
                        EnglishDates::monthDay),
                Rule.of("(?:the )?" + DAY + "(?: of)? " + MONTH + YEAR + "?" + END, EnglishDates::monthDay),
                // "from 1 to 14 March"
                Rule.of(
                        DAY + "(?=(?:, [0-3]?\\d(?:st|nd|rd|th)?){0,4}(?:\\s?" + WORDS.group("join")
                                + "\\s?|,? (?:and|&)(?: again)?(?: on)? )[0-3]?\\d(?:st|nd|rd|th)? " + MONTH + YEAR
                                + "?"
                                + END + ")",
                        EnglishDates::monthDay),
                Rule.of(PART + " ?" + MONTH + "(?: (?<year>20\\d\\d)| (?:last|this) year)?" + END, EnglishDates::month),
                Rule.of(MONTH + "(?: of)? (?<year>20\\d\\d|last year|this year)" + END, EnglishDates::month),
                Rule.of("(?<=(?:since|in|from|last|during|until|till|through|of) )" + MONTH + END, EnglishDates::month),
                Rule.of(PART + " ?(?<monthword>the|this|last|next) month" + END, EnglishDates::partOfNamedMonth),
                Rule.of(
                        "(?:the )?" + DAY + " of (?<monthword>this|last|next) month" + END,
                        EnglishDates::dayOfNamedMonth),
                Rule.of(
                        MONTH + "(?= (?:and|to|until) " + MONTH.replace("<month>", "<next>") + END + ")",
                        EnglishDates::month),
                Rule.of(
                        "(?<=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} (?:and|to|until) )" + MONTH
                                + END,
                        EnglishDates::month),
                Rule.of("(?:" + WHICH + " )?" + LONG_WEEKDAY + OF_DAY + END, EnglishDates::weekday),
                Rule.of(WHICH + " " + WEEKDAY + OF_DAY + END, EnglishDates::weekday),
                Rule.of("(?<=(?:on|since|until|till) )" + WEEKDAY + END, EnglishDates::weekday),
                Rule.of(
                        "(?<weeks>" + EnglishNumbers.NUMBER + ") weeks? (?:ago )?(?:on )?" + LONG_WEEKDAY + "(?: ago)?"
                                + END,
                        m -> null),
                Rule.of(
                        "(?:the )?(?<which>last|past|this|next|coming) (?<unit>week|month|year|weekend)" + END,
                        EnglishDates::named),
                Rule.of("(?<=(?:over|on|at|during) )the weekend" + END, m -> new Element.Day(Days.weekend(null), 0.8)),
                Rule.of(
                        "(?<which>this|last|past|next|tomorrow|yesterday) (?<dayPart>morning|afternoon|evening|night)"
                                + END,
                        EnglishDates::partOfNamedDay),
                Rule.of(
                        "(?<named>" + named + ")" + OF_DAY + END,
                        m -> new Element.Day(
                                Days.ahead(NAMED.getOrDefault(m.group("named"), 0)), dayPart(m), false, 0.9)),
                Rule.of("tonight" + END, m -> new Element.Day(Days.ahead(0), DayPart.EVENING, false, 0.9)),
                Rule.of("the night before last" + END, m -> new Element.Day(Days.ahead(-2), DayPart.NIGHT, false, 0.9)),
                Rule.of(
                        "(?:almost |nearly |basically |practically )?(?:every|each)(?: single| other)? " + LONG_WEEKDAY
                                + "s?" + END,
                        EnglishDates::everyWeekday),
                Rule.of(
                        "(?:on |every |each )?" + LONG_WEEKDAY + " (?<dayPart>morning|afternoon|evening|night)s" + END,
                        EnglishDates::everyWeekday),
                Rule.of(
                        "(?:on )?" + LONG_WEEKDAY
                                + "s(?: (?:mornings?|afternoons?|evenings?|nights?))?(?:(?: and| to| through| till| until|,|-) ?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s)?"
                                + END,
                        EnglishDates::everyWeekday)));
        rules.addAll(EnglishDaysOfMonth.rules());
        rules.addAll(Seasons.rules());
        rules.addAll(
                Festivals.rules(
                        WORDS,
                        Map.of(),
                        "(?: festival)?(?:'?s)?(?: (?<shift>eve)(?![a-z]))?(?: day)?(?<whole> (?:golden week|holidays?|week))?(?![a-z])"));
        return rules;
    }

    private static int month(String name) {
        return 1 + MONTHS.indexOf(name.substring(0, 3));
    }

    private static Element iso(Matcher m) {
        return new Element.Day(
                Days.date(
                        Integer.parseInt(m.group("year")),
                        Integer.parseInt(m.group("month")),
                        Integer.parseInt(m.group("day"))),
                0.95);
    }

    /** In this city the month stands first, unless it cannot be one. */
    private static Element numeric(Matcher m) {
        int a = Integer.parseInt(m.group("a"));
        int b = Integer.parseInt(m.group("b"));
        boolean dayFirst = a > 12 && b <= 12;
        String year = m.namedGroups().containsKey("year") ? m.group("year") : null;
        int month = dayFirst ? b : a;
        int day = dayFirst ? a : b;
        if (year == null) return new Element.Day(Days.date(month, day), 0.8);
        int y = Integer.parseInt(year);
        return new Element.Day(Days.date(y < 100 ? 2000 + y : y, month, day), 0.9);
    }

    private static Element monthDay(Matcher m) {
        int month = month(m.group("month"));
        int day = EnglishNumbers.ordinal(m.group("day"));
        String year = m.group("year");
        return new Element.Day(
                year == null ? Days.date(month, day) : Days.date(Integer.parseInt(year), month, day), 0.9);
    }

    private static Element month(Matcher m) {
        int month = month(m.group("month"));
        PartOfMonth part = part(m);
        String year = m.namedGroups().containsKey("year") ? m.group("year") : null;
        double sure = part == PartOfMonth.WHOLE ? 0.65 : 0.8;
        if (year == null) return new Element.Day(Days.monthOfYear(month, part), sure);
        if (year.endsWith("year")) {
            int on = year.startsWith("last") ? -1 : 0;
            return new Element.Day(Days.inYear(on, y -> part.of(YearMonth.of(y, month))), sure);
        }
        YearMonth of = YearMonth.of(Integer.parseInt(year), month);
        return new Element.Day((today, tense) -> part.of(of), 0.85);
    }

    private static Element dayOfNamedMonth(Matcher m) {
        return new Element.Day(
                Days.dayOfMonth(months(m.group("monthword")), EnglishNumbers.ordinal(m.group("day"))), 0.9);
    }

    private static int months(String which) {
        return which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
    }

    private static Element partOfNamedMonth(Matcher m) {
        return new Element.Day(Days.month(months(m.group("monthword")), part(m)), 0.8);
    }

    private static PartOfMonth part(Matcher m) {
        String part = m.namedGroups().containsKey("part") ? m.group("part") : null;
        if (part == null) return PartOfMonth.WHOLE;
        if (part.contains("mid")) return PartOfMonth.MIDDLE;
        return part.contains("late") || part.contains("end") ? PartOfMonth.LATE : PartOfMonth.EARLY;
    }

    private static DayOfWeek dayOfWeek(String name) {
        return DayOfWeek.of(1 + WEEKDAYS.indexOf(name.substring(0, 3)));
    }

    private static Element weekday(Matcher m) {
        DayOfWeek day = dayOfWeek(m.group("weekday"));
        String which = m.namedGroups().containsKey("which") ? m.group("which") : null;
        return new Element.Day(weekday(day, which), dayPart(m), which == null, 0.9);
    }

    /** "Last Tuesday" is the one before today; "next Tuesday" that of next week; "this" the one near by its tense. */
    private static Days weekday(DayOfWeek day, @Nullable String which) {
        if (which == null || which.equals("this")) return Days.weekday(day, null);
        if (which.equals("next")) return Days.weekday(day, 1);
        if (which.endsWith("coming")) {
            return (today, tense) -> Days.weekday(day, null).on(today, Tense.FUTURE);
        }
        return (today, tense) -> {
            LocalDate before = today.minusDays(1);
            return Days.weekday(day, null).on(before, Tense.PAST);
        };
    }

    private static Element named(Matcher m) {
        int on = switch (m.group("which")) {
            case "last", "past" -> -1;
            case "next", "coming" -> 1;
            default -> 0;
        };
        return switch (m.group("unit")) {
            case "week" -> new Element.Day(Days.week(on), 0.75);
            case "month" -> new Element.Day(Days.month(on, PartOfMonth.WHOLE), 0.7);
            case "year" -> new Element.Day(Days.year(on), 0.55);
            default -> new Element.Day(on == 0 ? Days.weekend(0) : lastOrNextWeekend(on), 0.8);
        };
    }

    /** On a weekend the last one is that before it. */
    private static Days lastOrNextWeekend(int on) {
        return (today, tense) -> Stretch.week(today, on).weekend();
    }

    private static Element partOfNamedDay(Matcher m) {
        int on = switch (m.group("which")) {
            case "yesterday" -> -1;
            case "last" -> -1;
            case "tomorrow" -> 1;
            case "next" -> 1;
            default -> 0;
        };
        return new Element.Day(Days.ahead(on), dayPart(m), false, 0.9);
    }

    /** The night of a day begins in its evening. */
    private static @Nullable DayPart dayPart(Matcher m) {
        String part = m.namedGroups().containsKey("dayPart") ? m.group("dayPart") : null;
        if (part == null) return null;
        return switch (part) {
            case "morning" -> DayPart.MORNING;
            case "afternoon" -> DayPart.AFTERNOON;
            default -> DayPart.EVENING;
        };
    }

    private static Element everyWeekday(Matcher m) {
        return new Element.Every(Days.weekday(dayOfWeek(m.group("weekday")), null), dayPart(m));
    }
}
