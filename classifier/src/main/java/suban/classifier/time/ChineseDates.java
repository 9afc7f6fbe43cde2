package suban.classifier.time;

import java.time.DateTimeException;
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

/** Days, weeks, months and festivals in Chinese. */
final class ChineseDates {
    private static final Vocabulary WORDS = Words.of("times", Language.ZH);
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d|[二2][零〇0][零〇一二三四五六七八九]{2}|\\d\\d(?=年))";
    private static final String MONTH = "(?<month>十[一二]?|[一二三四五六七八九]|1[0-2]|0?[1-9])";
    private static final String DAY = "(?<day>三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]|\\d{1,2})";
    private static final String PART = "(?<part>初|上旬|中旬|下旬|末|底|中(?=就|才|还|说|起|开始|到|,|。))";
    private static final String WHICH = "(?<which>上上个?|上个?|这个?|本|当|下下个?|下个?)";
    private static final Map<String, Integer> NAMED = numbered("days");
    private static final Map<String, DayPart> NAMED_PARTS = Map.of(
            "晚", DayPart.EVENING, "夜", DayPart.NIGHT, "早", DayPart.MORNING, "晨", DayPart.MORNING, "朝", DayPart.MORNING);
    private static final Map<String, Integer> YEARS = numbered("years");

    private ChineseDates() {}

    private static Map<String, Integer> numbered(String section) {
        return WORDS.words(section).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Integer.valueOf(pair[1])));
    }

    static List<Rule> rules() {
        String years = "(?<yearword>" + String.join("|", YEARS.keySet()) + ")的?";
        List<Rule> rules = new ArrayList<>(List.of(
                Rule.of(YEAR + "[年./-]" + MONTH + "[月./-]" + DAY + "(?:日|号(?![楼栋院]))?t?", ChineseDates::full),
                Rule.of(YEAR + "年的?" + MONTH + "月份?" + PART + "?", ChineseDates::monthOfYear),
                Rule.of(YEAR + "年(?:的)?(?<portion>年?[初底末])?", m -> year(ChineseNumbers.year(m.group("year")))),
                Rule.of(
                        "(?:" + years + ")?" + MONTH + "月份?(?:" + DAY
                                + "(?:日|号(?![楼栋院门]))|(?<digits>\\d{1,2})(?![\\d日号个月点:]))",
                        ChineseDates::monthDay),
                Rule.of(
                        "(?:" + years + ")?(?<!\\d|[个零一二三四五六七八九十几多])" + MONTH + "月(?:份?" + PART + "|份)",
                        ChineseDates::month),
                Rule.of(MONTH + "月份?(?<few>二?十)几[号日]", ChineseDates::fewTeenth),
                Rule.of(years + MONTH + "月份?" + PART + "?", ChineseDates::month),
                Rule.of("(?<!\\d|[个零一二三四五六七八九十几多])" + MONTH + "月(?![份内大小饼亮租费薪供经票卡嫂])", ChineseDates::month),
                Rule.of(
                        "(?<a>\\d{1,2})[-/](?<b>\\d{1,2})(?=\\s?\\d{1,2}:\\d\\d|日|号|\\s?" + WORDS.group("part-ahead")
                                + ")[日号]?",
                        ChineseDates::numeric),
                Rule.of(
                        "(?<![\\d.v])(?<a>1[0-2]|0?[1-9])\\.(?<b>[0-2]?\\d|3[01])(?![\\d.])(?=日|号|\\s?"
                                + WORDS.group("part-ahead") + ")[日号]?",
                        ChineseDates::numeric),
                Rule.of("(?<!\\d)(?:1[3-9]|[2-9]\\d)月\\d{1,2}[日号]", ChineseDates::noSuchMonth),
                Rule.of("(?<monthword>上个?月|这个?月|本月|下个?月)的?" + DAY + "(?:日|号)", ChineseDates::dayOfNamedMonth),
                Rule.of(
                        "(?<!" + WORDS.group("no-day-before") + ")" + DAY + "[号日](?!" + WORDS.group("no-day-after")
                                + ")",
                        ChineseDates::dayOfMonth),
                Rule.of(DAY + "(?=\\s?" + WORDS.group("join") + "\\s?\\d{1,2}[号日])", ChineseDates::dayOfMonth),
                Rule.of(String.join("|", byLength(NAMED)), ChineseDates::named),
                Rule.of(WHICH + "月的?" + PART + "?", ChineseDates::namedMonth),
                Rule.of("月(?<part>初|底|末)", m -> new Element.Day(Days.month(0, partOfMonth(m)), 0.75)),
                Rule.of(
                        "(?<yearword>" + String.join("|", YEARS.keySet())
                                + ")(?:的?(?<portion>年?初|年?底|年?末|上半年|下半年|春天|夏天|秋天|冬天|春季|夏季|秋季|冬季|暑假|寒假))?",
                        ChineseDates::namedYear),
                Rule.of("(?<!\\d)年(?<portion>初|底|末)", m -> new Element.Day(portionOfYear(0, m.group("portion")), 0.7)),
                Rule.of(
                        WHICH
                                + "?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末1-6](?!个|楼|号))(?=(?<habit>(?<=末)(?:也|都|还要|总|老是|经常|照样|更|收|人))?)",
                        ChineseDates::weekday),
                Rule.of("(?<which>上上个?|上个?|这个?|本|下下个?|下个?)(?:周|星期|礼拜)(?![一二三四五六日天末围边])", ChineseDates::week)));
        rules.addAll(LunarDates.rules(YEARS));
        rules.addAll(
                Festivals.rules(
                        WORDS,
                        YEARS,
                        "(?![零一二三四五六七八九十](?!天)|路(?!过|上|边)|[街村]|大道|广场|小学|学校)节?(?<whole>小?长?假期?|黄金周|[三五七八]天(?:假期?)?|期间|(?:放假)?[那这][几两三四五七八][天日])?(?:的)?(?<shift>前一天|前夕|后一天|当天|那天|第[一二三四五六七][天晚]|[那当头]晚(?!上))?"));
        rules.add(Rule.of(
                "[每逢](?:个|到|逢)?(?:一个)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末1-6])(?:[和、跟到至]?(?:周|星期|礼拜)?[一二三四五六日天末]){0,3}",
                ChineseDates::everyWeekday));
        rules.add(Rule.of("每个?月(?:的)?(?:" + DAY + "[号日]|(?<part>初|底|月底|月初))?", m -> new Element.Every(null, null)));
        return rules;
    }

    private static List<String> byLength(Map<String, ?> words) {
        return words.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList();
    }

    private static int number(Matcher m, String group) {
        return ChineseNumbers.parse(m.group(group));
    }

    private static Element full(Matcher m) {
        return new Element.Day(
                Days.date(ChineseNumbers.year(m.group("year")), number(m, "month"), number(m, "day")), 0.95);
    }

    private static Element monthOfYear(Matcher m) {
        YearMonth month = YearMonth.of(ChineseNumbers.year(m.group("year")), number(m, "month"));
        PartOfMonth part = partOfMonth(m);
        return new Element.Day((today, tense) -> part.of(month), 0.85);
    }

    private static Element year(int year) {
        return new Element.Day((today, tense) -> Stretch.year(year), 0.55);
    }

    private static Element monthDay(Matcher m) {
        int month = number(m, "month");
        int day = number(m, m.group("day") == null ? "digits" : "day");
        String word = m.group("yearword");
        if (word == null) return new Element.Day(Days.date(month, day), 0.9);
        return new Element.Day(
                Days.inYear(YEARS.getOrDefault(word, 0), year -> Stretch.day(LocalDate.of(year, month, day))), 0.95);
    }

    /** 六月十几号 */
    private static Element fewTeenth(Matcher m) {
        PartOfMonth part = m.group("few").equals("十") ? PartOfMonth.MIDDLE : PartOfMonth.LATE;
        return new Element.Day(Days.monthOfYear(number(m, "month"), part), 0.8);
    }

    private static Element month(Matcher m) {
        int month = number(m, "month");
        PartOfMonth part = partOfMonth(m);
        String word = group(m, "yearword");
        if (word == null) return new Element.Day(Days.monthOfYear(month, part), part == PartOfMonth.WHOLE ? 0.6 : 0.8);
        return new Element.Day(
                Days.inYear(YEARS.getOrDefault(word, 0), year -> part.of(YearMonth.of(year, month))), 0.8);
    }

    private static @Nullable Element numeric(Matcher m) {
        int a = Integer.parseInt(m.group("a"));
        int b = Integer.parseInt(m.group("b"));
        return new Element.Day(a > 12 && b <= 12 ? Days.date(b, a) : Days.date(a, b), 0.85);
    }

    private static Element dayOfMonth(Matcher m) {
        int day = number(m, "day");
        return new Element.Day(Days.dayOfMonth(day), null, false, day, 0.75);
    }

    /** 13月5日 is no time, and neither is its evening. */
    private static Element noSuchMonth(Matcher m) {
        throw new DateTimeException(m.group());
    }

    private static Element dayOfNamedMonth(Matcher m) {
        String word = m.group("monthword");
        int months = word.startsWith("上") ? -1 : word.startsWith("下") ? 1 : 0;
        return new Element.Day(Days.dayOfMonth(months, number(m, "day")), 0.9);
    }

    private static Element named(Matcher m) {
        String word = m.group();
        DayPart part = NAMED_PARTS.get(word.substring(word.length() - 1));
        return new Element.Day(Days.ahead(NAMED.getOrDefault(word, 0)), part, false, 0.9);
    }

    private static Element namedMonth(Matcher m) {
        return new Element.Day(Days.month(steps(m.group("which")), partOfMonth(m)), 0.75);
    }

    private static Element namedYear(Matcher m) {
        int on = YEARS.getOrDefault(m.group("yearword"), 0);
        String portion = m.group("portion");
        if (portion == null) return new Element.Day(Days.year(on), 0.5);
        return new Element.Day(portionOfYear(on, portion), 0.65);
    }

    private static Days portionOfYear(int on, String portion) {
        return Days.inYear(on, year -> switch (portion.charAt(portion.length() - 1)) {
            case '初' -> months(year, 1, 2);
            case '底', '末' -> months(year, 11, 12);
            case '年' -> portion.startsWith("上") ? months(year, 1, 6) : months(year, 7, 12);
            case '假' -> portion.startsWith("暑") ? months(year, 7, 8) : months(year, 1, 2);
            default ->
                switch (portion.charAt(0)) {
                    case '春' -> months(year, 3, 5);
                    case '夏' -> months(year, 6, 8);
                    case '秋' -> months(year, 9, 11);
                    default -> months(year, 12, 12);
                };
        });
    }

    private static Stretch months(int year, int first, int last) {
        return new Stretch(
                LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
    }

    private static Element weekday(Matcher m) {
        String which = m.group("which");
        if (which == null && m.group("habit") != null) return new Element.Every(Days.weekend(null), null);
        Integer weeks = which == null || which.equals("当") ? null : Integer.valueOf(steps(which));
        Days days = weekdays(m.group("weekday").charAt(0), weeks);
        return new Element.Day(days, null, which == null, 0.9);
    }

    private static Days weekdays(char day, @Nullable Integer weeks) {
        if (day == '末') return Days.weekend(weeks);
        int index = day == '天' || day == '日' ? 7 : day >= '1' && day <= '6' ? day - '0' : 1 + "一二三四五六".indexOf(day);
        return Days.weekday(DayOfWeek.of(index), weeks);
    }

    private static Element week(Matcher m) {
        return new Element.Day(Days.week(steps(m.group("which"))), 0.75);
    }

    private static Element everyWeekday(Matcher m) {
        return new Element.Every(weekdays(m.group("weekday").charAt(0), null), null);
    }

    private static int steps(String which) {
        int steps = which.startsWith("上上") || which.startsWith("下下") ? 2 : 1;
        return which.startsWith("上") ? -steps : which.startsWith("下") ? steps : 0;
    }

    private static PartOfMonth partOfMonth(Matcher m) {
        String part = group(m, "part");
        if (part == null) return PartOfMonth.WHOLE;
        return switch (part) {
            case "初", "上旬" -> PartOfMonth.EARLY;
            case "中旬", "中" -> PartOfMonth.MIDDLE;
            default -> PartOfMonth.LATE;
        };
    }

    private static @Nullable String group(Matcher m, String name) {
        return m.namedGroups().containsKey(name) ? m.group(name) : null;
    }
}
