package suban.classifier.concern;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as Chinese residents say them: 昨晚, 3月5日下午两点, 上周三, 三天前, 每天半夜, 半个月了. */
final class ChineseTimes {
    private static final String N = ChineseNumbers.PATTERN;
    private static final String PART = "早上|早晨|清晨|大清早|一大早|上午|中午|午休|下午|傍晚|晚上|夜里|夜间|大半夜|半夜|深夜|午夜|凌晨|夜晚|白天|晚间";
    /** What a time can begin with: most characters are ruled out at a glance. */
    private static final String STARTS = "自从去前今昨大明后刚上这本最近下周星礼每天夜长一二两三四五六七八九十几数半早清中午傍晚深凌白";

    private static final Pattern TIME = Pattern.compile("(?<since>自从|从|自)?(?:"
            + "(?<year>\\d{4})[年./-](?<month>\\d{1,2})[月./-](?<day>\\d{1,2})[日号]?"
            + "|(?:(?<yearword>去年|前年|今年)的?)?(?<m>\\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:(?<d>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?)?"
            + "|(?<named>今天|今日|今儿|昨天|昨日|大前天|前天|明天|后天|今晚|昨晚|昨夜|前晚|今早|今晨|昨早|刚才|刚刚|去年|前年|上个?月|这个月|本月|前几天|前两天|这几天|这两天|最近|近期|近来|近日)"
            + "|(?<which>上上|上个?|这个?|本|下个?)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末])"
            + "|(?<whichweek>上上|上个?|这个?|本)(?:周|星期|礼拜)"
            + "|(?<every>每天|每晚|每夜|天天|夜夜|每日|每周末|每个周末|每周|每到|长期以来|一直以来)"
            + "|(?<amount>" + N + "|半)个?(?:多)?(?<unit>天|日|周|星期|礼拜|月|年|小时|钟头|分钟)多?(?<ago>之?前|以前|了|以来)"
            + "|(?<bare>" + PART + ")|(?<bareclock>(?=(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点|时(?!候|间|常|不)|:\\d\\d)))"
            + ")的?,? ?(?<part>" + PART
            + "|早|晚)?的?(?<clock>(?<hour>\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点钟?|时(?!候|间|常|不)|:)(?<minute>半|[0-5]?\\d|[一二三四五]?十[一二三四五六七八九]?|[一三]刻)?分?)?"
            + "(?<onward>左右|多|开始|起|以来|至今|到现在|以后|之后)*");
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("今天", 0),
            Map.entry("今日", 0),
            Map.entry("今儿", 0),
            Map.entry("今晚", 0),
            Map.entry("今早", 0),
            Map.entry("今晨", 0),
            Map.entry("昨天", -1),
            Map.entry("昨日", -1),
            Map.entry("昨晚", -1),
            Map.entry("昨夜", -1),
            Map.entry("昨早", -1),
            Map.entry("前天", -2),
            Map.entry("前晚", -2),
            Map.entry("大前天", -3),
            Map.entry("明天", 1),
            Map.entry("后天", 2));

    List<TimeReader.Said> find(String text, ZonedDateTime now) {
        List<TimeReader.Said> times = new ArrayList<>();
        Matcher matcher = TIME.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean may = c < 0x80 ? c >= '0' && c <= '9' : STARTS.indexOf(c) >= 0;
            if (!may || !matcher.region(at, text.length()).lookingAt() || matcher.end() == at) continue;
            try {
                TimeReader.Said said = say(matcher, now);
                if (said != null) times.add(said);
            } catch (DateTimeException noSuchDay) {
                // "13月40日" is no time: what was said stands in the text, but no slot is made of it.
            }
            at = matcher.end() - 1;
        }
        return times;
    }

    private static TimeReader.@Nullable Said say(Matcher m, ZonedDateTime now) {
        boolean ongoing = m.group("since") != null || isOnward(m.group("onward"));
        double confidence;
        Moment moment;
        if (m.group("year") != null) {
            moment = Moment.day(LocalDate.of(number(m, "year"), number(m, "month"), number(m, "day")));
            confidence = 0.95;
        } else if (m.group("m") != null) {
            if (m.group("d") == null && m.group("yearword") == null && !ongoing) return null;
            moment = monthDay(m, now);
            confidence = m.group("d") == null ? 0.7 : 0.9;
        } else if (m.group("named") != null) {
            if (m.group("named").startsWith("刚")) return said(m, now.minusHours(1), now, 0.7);
            moment = named(m.group("named"), now);
            ongoing |= m.group("named").startsWith("这") || m.group("named").contains("近");
            confidence = moment.first().equals(moment.last()) ? 0.9 : 0.6;
        } else if (m.group("weekday") != null) {
            moment = weekday(m, now);
            confidence = 0.9;
        } else if (m.group("whichweek") != null) {
            moment = week(weeks(m.group("whichweek")), now);
            confidence = 0.75;
        } else if (m.group("amount") != null) {
            return amount(m, now);
        } else {
            moment = Moment.day(now.toLocalDate());
            confidence = m.group("every") != null ? 0.85 : m.group("bare") != null ? 0.7 : 0.5;
            ongoing |= m.group("every") != null;
        }
        boolean dayUnsaid = m.group("every") != null || m.group("bare") != null || m.group("bareclock") != null;
        moment = withTime(m, moment);
        if (dayUnsaid) moment = moment.latestBefore(now);
        if (m.group("clock") != null) confidence = Math.min(0.97, confidence + 0.05);
        return said(m, moment.from(now), ongoing ? null : moment.until(now), confidence);
    }

    private static boolean isOnward(@Nullable String onward) {
        return onward != null && !onward.equals("左右") && !onward.equals("多");
    }

    private static TimeReader.Said said(
            Matcher m, ZonedDateTime from, @Nullable ZonedDateTime until, double confidence) {
        int end = m.end();
        while (end > m.start() && " ,的".indexOf(m.group().charAt(end - 1 - m.start())) >= 0) end--;
        return new TimeReader.Said(m.start(), end, from, until, confidence);
    }

    private static int number(Matcher m, String group) {
        return ChineseNumbers.parse(m.group(group));
    }

    private static Moment monthDay(Matcher m, ZonedDateTime now) {
        int year = now.getYear();
        String word = m.group("yearword");
        if (word != null) year -= word.equals("去年") ? 1 : word.equals("前年") ? 2 : 0;
        boolean wholeMonth = m.group("d") == null;
        LocalDate first = LocalDate.of(year, number(m, "m"), wholeMonth ? 1 : number(m, "d"));
        // A date without a year is the one nearest in time that lies at most a month ahead.
        if (word == null && first.isAfter(now.toLocalDate().plusMonths(1))) first = first.minusYears(1);
        return wholeMonth ? Moment.days(first, first.with(TemporalAdjusters.lastDayOfMonth())) : Moment.day(first);
    }

    private static Moment named(String word, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        Integer days = DAYS.get(word);
        if (days != null) {
            Moment day = Moment.day(today.plusDays(days));
            if (word.endsWith("晚")) return day.in(DayPart.EVENING);
            if (word.endsWith("夜")) return day.in(DayPart.NIGHT);
            return word.endsWith("早") || word.endsWith("晨") ? day.in(DayPart.MORNING) : day;
        }
        return switch (word) {
            case "去年" ->
                Moment.days(
                        today.withDayOfYear(1).minusYears(1),
                        today.withDayOfYear(1).minusDays(1));
            case "前年" ->
                Moment.days(
                        today.withDayOfYear(1).minusYears(2),
                        today.withDayOfYear(1).minusYears(1).minusDays(1));
            case "上月", "上个月" ->
                Moment.days(
                        today.withDayOfMonth(1).minusMonths(1),
                        today.withDayOfMonth(1).minusDays(1));
            case "本月", "这个月" -> Moment.days(today.withDayOfMonth(1), today);
            case "前两天", "这两天" -> Moment.days(today.minusDays(2), today);
            case "前几天", "这几天" -> Moment.days(today.minusDays(5), today);
            default -> Moment.days(today.minusDays(30), today);
        };
    }

    private static int weeks(@Nullable String which) {
        if (which == null) return 0;
        return which.equals("上上") ? -2 : which.startsWith("上") ? -1 : which.startsWith("下") ? 1 : 0;
    }

    private static Moment week(int weeks, ZonedDateTime now) {
        LocalDate monday = now.toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks);
        return Moment.days(monday, monday.plusDays(6));
    }

    private static Moment weekday(Matcher m, ZonedDateTime now) {
        LocalDate monday = week(weeks(m.group("which")), now).first();
        char day = m.group("weekday").charAt(0);
        if (day == '末') return Moment.days(monday.plusDays(5), monday.plusDays(6));
        LocalDate date = monday.plusDays(day == '天' || day == '日' ? 6 : "一二三四五六".indexOf(day));
        // "周三" alone, said on a Monday, is last week's.
        return Moment.day(m.group("which") == null && date.isAfter(now.toLocalDate()) ? date.minusWeeks(1) : date);
    }

    private static TimeReader.Said amount(Matcher m, ZonedDateTime now) {
        String unit = m.group("unit");
        boolean half = m.group("amount").equals("半");
        int amount = half ? 0 : number(m, "amount");
        ZonedDateTime from = switch (unit) {
            case "天", "日" -> half ? now.minusHours(12) : now.minusDays(amount).truncatedTo(ChronoUnit.DAYS);
            case "周", "星期", "礼拜" -> now.minusWeeks(amount).truncatedTo(ChronoUnit.DAYS);
            case "月" -> (half ? now.minusDays(15) : now.minusMonths(amount)).truncatedTo(ChronoUnit.DAYS);
            case "年" -> (half ? now.minusMonths(6) : now.minusYears(amount)).truncatedTo(ChronoUnit.DAYS);
            case "小时", "钟头" -> half ? now.minusMinutes(30) : now.minusHours(amount);
            default -> now.minusMinutes(amount);
        };
        boolean over = m.group("ago").endsWith("前");
        boolean clock = unit.equals("小时") || unit.equals("钟头") || unit.equals("分钟");
        ZonedDateTime until = clock ? from.plusHours(1) : from.plusDays(1);
        return said(m, from, over ? until : null, over ? 0.8 : 0.7);
    }

    private static Moment withTime(Matcher m, Moment moment) {
        String part = m.group("part") != null ? m.group("part") : m.group("bare");
        if ("每晚".equals(m.group("every")) || "每夜".equals(m.group("every")) || "夜夜".equals(m.group("every"))) {
            moment = moment.in(DayPart.NIGHT);
        }
        if (part != null) moment = moment.in(part(part));
        if (m.group("clock") == null) return moment;
        int hour = number(m, "hour");
        if (hour > 24) throw new DateTimeException("no such hour: " + hour);
        // "昨晚两点" is after midnight.
        if (moment.part() == DayPart.EVENING && hour < 5) moment = moment.in(DayPart.NIGHT);
        return moment.at(hour, minute(m.group("minute")));
    }

    private static int minute(@Nullable String minute) {
        if (minute == null) return 0;
        return switch (minute) {
            case "半" -> 30;
            case "一刻" -> 15;
            case "三刻" -> 45;
            default -> ChineseNumbers.parse(minute);
        };
    }

    private static DayPart part(String word) {
        return switch (word) {
            case "凌晨" -> DayPart.DAWN;
            case "早上", "早晨", "清晨", "大清早", "一大早", "上午", "早" -> DayPart.MORNING;
            case "中午", "午休" -> DayPart.NOON;
            case "下午" -> DayPart.AFTERNOON;
            case "白天" -> DayPart.DAYTIME;
            case "傍晚", "晚上", "晚", "晚间", "夜晚" -> DayPart.EVENING;
            default -> DayPart.NIGHT;
        };
    }
}
