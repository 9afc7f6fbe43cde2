package suban.classifier.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suban.models.text.Vocabulary;

/**
 * Festivals by their names. A line of the vocabulary's section {@code festivals} is a regular expression, a tab and the
 * day, and where there are several holidays, a tab and how many: {@code 10-1} of the common calendar, {@code second Sunday
 * 5}, {@code lunar 8-15}, {@code eve}, {@code clear-and-bright}, {@code solstice}; with commas between them, the last that
 * was.
 */
final class Festivals {
    /** Whoever speaks of a festival that is this near speaks of the next. */
    private static final int NEAR = 7;

    private Festivals() {}

    /**
     * @param years words for a year that may stand before the name, and how many years on it is
     * @param after what may follow the name; its group {@code shift} moves the day, its group {@code whole} speaks of all
     *     the holidays
     */
    static List<Rule> rules(Vocabulary words, Map<String, Integer> years, String after) {
        String before = years.isEmpty() ? "" : "(?:(?<yearword>" + String.join("|", years.keySet()) + ")的?)?";
        List<Rule> rules = new ArrayList<>();
        for (String line : words.words("festivals")) {
            String[] told = line.split("\t");
            List<IntFunction<LocalDate>> day =
                    Stream.of(told[1].split(",")).map(one -> day(one.strip())).toList();
            int holidays = told.length > 2 ? Integer.parseInt(told[2].strip()) : 1;
            Pattern pattern = Pattern.compile(before + "(?:" + told[0].strip() + ")" + after);
            rules.add(new Rule(pattern, m -> {
                String year = years.isEmpty() ? null : m.group("yearword");
                String shift = m.group("shift");
                int length = m.group("whole") == null ? 1 : holidays;
                Integer yearsOn = year == null ? null : years.get(year);
                Days days =
                        latest(day.stream().map(d -> days(d, length, yearsOn)).toList());
                return new Element.Day(days.plus(shift(shift)), part(shift), false, 0.85);
            }));
        }
        return rules;
    }

    private static Days days(IntFunction<LocalDate> day, int length, @Nullable Integer yearsOn) {
        IntFunction<Stretch> ofYear = year -> Stretch.of(day.apply(year), length);
        return yearsOn == null ? Days.nearest(ofYear, NEAR) : Days.inYear(yearsOn, ofYear);
    }

    /** What comes more than once a year: the last of them. */
    private static Days latest(List<Days> days) {
        if (days.size() == 1) return days.getFirst();
        return (today, tense) -> days.stream()
                .map(one -> one.on(today, tense))
                .max(Comparator.comparing(Stretch::first))
                .orElseThrow();
    }

    private static int shift(@Nullable String words) {
        if (words == null) return 0;
        if (words.startsWith("第")) return ChineseNumbers.parse(words.substring(1, 2)) - 1;
        return switch (words) {
            case "前一天", "前夕", "eve" -> -1;
            case "后一天" -> 1;
            default -> 0;
        };
    }

    private static @Nullable DayPart part(@Nullable String shift) {
        return shift != null && shift.endsWith("晚") ? DayPart.EVENING : null;
    }

    private static IntFunction<LocalDate> day(String told) {
        return switch (told) {
            case "eve" -> Festival::newYearsEve;
            case "clear-and-bright" -> Festival::clearAndBright;
            case "solstice" -> Festival::winterSolstice;
            default -> told.contains("Sunday") ? sunday(told) : date(told);
        };
    }

    /** "second Sunday 5" */
    private static IntFunction<LocalDate> sunday(String told) {
        String[] words = told.split(" ");
        int which = EnglishNumbers.ordinal(words[0]);
        int month = Integer.parseInt(words[2]);
        return year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.SUNDAY));
    }

    private static IntFunction<LocalDate> date(String told) {
        String[] parts = told.replace("lunar ", "").split("-");
        int month = Integer.parseInt(parts[0]);
        int day = Integer.parseInt(parts[1]);
        return told.startsWith("lunar")
                ? year -> Festival.lunar(year, month, day)
                : year -> LocalDate.of(year, month, day);
    }
}
