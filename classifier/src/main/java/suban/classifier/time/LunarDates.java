package suban.classifier.time;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Days and months of the Chinese calendar: 农历七月十四, 腊月廿三, 三月初四, 大年初二. */
final class LunarDates {
    private static final String MONTH = "(?<lunarmonth>[正冬腊]|十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])月";
    private static final String TENS = "廿[一二三四五六七八九]?|三十|二十[一二三四五六七八九]?|十[一二三四五六七八九]?";
    private static final double CONFIDENCE = 0.9;

    private LunarDates() {}

    /** @param years words for a year and how many years on it is: 去年, -1 */
    static List<Rule> rules(Map<String, Integer> years) {
        return List.of(
                Rule.of(
                        "(?:农历|阴历|旧历)(?:的)?(?:(?<yearword>" + String.join("|", years.keySet()) + ")的?)?" + MONTH
                                + "(?:初)?(?<day>" + TENS + "|[一二三四五六七八九]|\\d{1,2})(?:日|号)?",
                        m -> lunar(m, years)),
                Rule.of("(?<lunarmonth>[正腊])月(?:初)?(?<day>" + TENS + "|[一二三四五六七八九])?", m -> lunar(m, years)),
                // Only the Chinese calendar has a fourth that is 初四.
                Rule.of(MONTH + "初(?<day>十|[二三四五六七八九]|一(?!直|个|共|起|开|些|次))", m -> lunar(m, years)),
                Rule.of("大?年(?:初(?<day>[一二三四五六七八九十])|三十)(?:晚上?)?", LunarDates::newYear));
    }

    private static Element lunar(Matcher m, Map<String, Integer> years) {
        String name = m.group("lunarmonth");
        int month = switch (name) {
            case "正" -> 1;
            case "冬" -> 11;
            case "腊" -> 12;
            default -> ChineseNumbers.parse(name);
        };
        String day = m.group("day");
        if (day != null && ChineseNumbers.parse(day) > 30) throw new DateTimeException("no such day");
        IntFunction<Stretch> ofYear = day == null
                ? year -> new Stretch(Festival.lunar(year, month, 1), Festival.lunar(year, month, 29))
                : year -> Stretch.day(Festival.lunar(year, month, ChineseNumbers.parse(day)));
        String word = yearWord(m);
        return new Element.Day(
                word == null ? Days.nearest(ofYear, Days.NEAR) : Days.inYear(years.getOrDefault(word, 0), ofYear),
                CONFIDENCE);
    }

    /** "大年三十" is the last day of the old year. */
    private static Element newYear(Matcher m) {
        String day = m.group("day");
        DayPart part = m.group().contains("晚") ? DayPart.EVENING : null;
        IntFunction<Stretch> ofYear = day == null
                ? year -> Stretch.day(Festival.newYearsEve(year))
                : year -> Stretch.day(Festival.lunar(year, 1, ChineseNumbers.parse(day)));
        return new Element.Day(Days.nearest(ofYear, Days.NEAR), part, false, CONFIDENCE);
    }

    private static @Nullable String yearWord(Matcher m) {
        return m.namedGroups().containsKey("yearword") ? m.group("yearword") : null;
    }
}
