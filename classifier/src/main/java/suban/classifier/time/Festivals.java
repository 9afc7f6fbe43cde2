package suban.classifier.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.models.text.Vocabulary;

/**
 * Festivals by their names. A line of the vocabulary's section {@code festivals} is a regular expression, a tab and the
 * day, and where there are several holidays, a tab and how many: {@code 10-1} of the common calendar, {@code lunar 8-15}, {@code eve}, {@code clear-and-bright}, {@code solstice}.
 */
final class Festivals {
    /** Whoever speaks of a festival that is this near speaks of the next. */
    private static final int NEAR = 7;

    private Festivals() {}

    /**
     * @param after what may follow the name; its group {@code shift} moves the day, its group {@code whole} speaks of all
     *     the holidays
     */
    static List<Rule> rules(Vocabulary words, String after) {
        List<Rule> rules = new ArrayList<>();
        for (String line : words.words("festivals")) {
            String[] told = line.split("\t");
            IntFunction<LocalDate> day = day(told[1].strip());
            int holidays = told.length > 2 ? Integer.parseInt(told[2].strip()) : 1;
            Pattern pattern = Pattern.compile("(?:" + told[0].strip() + ")" + after);
            rules.add(new Rule(pattern, m -> {
                int shift = shift(m.group("shift"));
                int length = m.group("whole") == null ? 1 : holidays;
                Days days = Days.nearest(year -> Stretch.of(day.apply(year), length), NEAR);
                return new Element.Day(shift == 0 ? days : days.plus(shift), 0.85);
            }));
        }
        return rules;
    }

    private static int shift(@Nullable String words) {
        if (words == null) return 0;
        return words.equals("前一天") || words.equals("前夕") || words.equals("eve") ? -1 : words.equals("后一天") ? 1 : 0;
    }

    private static IntFunction<LocalDate> day(String told) {
        return switch (told) {
            case "eve" -> Festival::newYearsEve;
            case "clear-and-bright" -> Festival::clearAndBright;
            case "solstice" -> Festival::winterSolstice;
            default -> {
                String[] parts = told.replace("lunar ", "").split("-");
                int month = Integer.parseInt(parts[0]);
                int day = Integer.parseInt(parts[1]);
                yield told.startsWith("lunar")
                        ? year -> Festival.lunar(year, month, day)
                        : year -> LocalDate.of(year, month, day);
            }
        };
    }
}
