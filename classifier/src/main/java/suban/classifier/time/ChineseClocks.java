package suban.classifier.time;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import suban.classifier.wording.Words;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/** Clock times and lengths of time in Chinese. */
final class ChineseClocks {
    private static final Vocabulary WORDS = Words.of("times", Language.ZH);
    private static final String HOUR = "(?<hour>二十[一二三四]?|十[一二三四五六七八九]?|[零一二两三四五六七八九]|\\d{1,2})";
    private static final String MINUTE =
            "(?:(?<minute>半|一刻|三刻|[1-3]刻|[0-5]?\\d(?!\\d)|零?[一二三四五六七八九](?=分)|零[一二三四五六七八九]|[二三四五]?十[一二三四五六七八九几]?)分?钟?)?";
    /** "一点都不", "有一点", "三点建议": no time. */
    private static final String NOT_BEFORE = WORDS.group("no-clock-before");

    private static final String NOT_AFTER = WORDS.group("no-clock-after");
    private static final String NUMBER = "(?<n>半|好几|十几|几十|[一二两三四五六七八九十百几数]{1,4}|\\d{1,3})";

    private ChineseClocks() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        "(?:不到\\s?)?(?:(?=一点)(?<!" + NOT_BEFORE + ")|(?!一点)(?<![第这那几]))" + HOUR
                                + "(?:[一二两三四五六七八九十](?=点))?(?:点钟?|时(?!候|间|常|不|而|段|期|代|装|尚))(?!" + NOT_AFTER + ")"
                                + MINUTE,
                        ChineseClocks::clock),
                Rule.of("(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:])", ChineseClocks::digital),
                Rule.of(
                        "(?<hour>\\d{1,2}|[一二两三四五六七八九十]{1,3})(?=\\s?" + WORDS.group("join") + "\\s?(?:"
                                + HOUR.replace("<hour>", "<last>") + ")(?:点|时))",
                        ChineseClocks::bare),
                Rule.of("零时|零点", m -> new Element.At(new Clock(0, 0, true))),
                Rule.of(
                        "(?<!提)(?<lead>" + WORDS.group("lasting") + "\\s?)?" + NUMBER
                                + "(?<half>个半)?(?:来|多)?(?<unit>天|日|周|个多?(?:星期|礼拜|月|小时|钟头)|(?<=半)(?:星期|礼拜|月|年|小时|天)|年|星期|礼拜|小时|钟头|分钟|个半月)(?<half2>半)?多?(?:的时间)?(?<tail>"
                                + WORDS.group("ago") + "|" + WORDS.group("still") + "|" + WORDS.group("later")
                                + "|(?=没|未(?!来)|不|都没|还没|无人))?",
                        ChineseClocks::length));
    }

    private static Element clock(Matcher m) {
        int hour = ChineseNumbers.parse(m.group("hour"));
        return new Element.At(new Clock(hour, minute(m.group("minute")), hour > 12 || hour == 0));
    }

    private static Element digital(Matcher m) {
        String hour = m.group("hour");
        // Two digits are a clock of twenty-four hours, unless a part of the day says otherwise.
        int value = Integer.parseInt(hour);
        return new Element.At(
                new Clock(value, Integer.parseInt(m.group("minute")), value > 12 || hour.startsWith("0")));
    }

    private static Element bare(Matcher m) {
        int hour = ChineseNumbers.parse(m.group("hour"));
        return new Element.At(new Clock(hour, 0, hour > 12 || hour == 0));
    }

    private static int minute(@Nullable String minute) {
        if (minute == null) return 0;
        return switch (minute) {
            case "半" -> 30;
            case "一刻", "1刻" -> 15;
            case "2刻" -> 30;
            case "三刻", "3刻" -> 45;
            default -> ChineseNumbers.parse(minute.startsWith("零") ? minute.substring(1) : minute);
        };
    }

    private static @Nullable Element length(Matcher m) {
        String tail = m.group("tail");
        boolean ago = tail != null && tail.endsWith("前");
        boolean later = tail != null && !ago && WORDS.words("later").contains(tail);
        if (tail == null && m.group("lead") == null) return null;
        String n = m.group("n");
        boolean half = n.equals("半") || m.group("half") != null || m.group("half2") != null;
        int amount = n.equals("半")
                ? 0
                : ChineseNumbers.parse(n.startsWith("好") ? n.substring(1) : n.equals("几十") ? "三十" : n);
        Elapsed.Direction direction =
                ago ? Elapsed.Direction.AGO : later ? Elapsed.Direction.LATER : Elapsed.Direction.STILL;
        String unit = m.group("unit");
        return new Element.Lasting(new Elapsed(amount, unit(unit), half || unit.contains("半"), direction));
    }

    private static ChronoUnit unit(String unit) {
        if (unit.endsWith("小时") || unit.endsWith("钟头")) return ChronoUnit.HOURS;
        if (unit.equals("分钟")) return ChronoUnit.MINUTES;
        if (unit.endsWith("天") || unit.equals("日")) return ChronoUnit.DAYS;
        if (unit.endsWith("月")) return ChronoUnit.MONTHS;
        return unit.equals("年") ? ChronoUnit.YEARS : ChronoUnit.WEEKS;
    }
}
