package suban.classifier.concern;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as English-speaking residents say them: last night, since Monday, on 5 March at 2 pm, three weeks ago. */
final class EnglishTimes {
    private static final String MONTHS =
            "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";
    private static final List<String> SHORT_MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
    private static final String PARTS = "morning|afternoon|evening|night|noon|midnight";
    private static final String NUMBERS =
            "\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|several|a couple of";
    private static final String UNITS = "minute|hour|day|week|month|year";
    private static final String CLOCK =
            "(?:(?:at|around|about|from) {1,2})?(?:(?<hour>\\d{1,2})(?::(?<minute>[0-5]\\d))? ?(?<half>am|pm|a\\.m\\.|p\\.m\\.|o'clock))";
    private static final Pattern TIME =
            Pattern.compile("\\b(?:(?<since>since|from|ever since) {1,2})?(?:on {1,2})?(?:the {1,2})?(?:"
                    + "(?<iso>\\d{4}-\\d{1,2}-\\d{1,2})"
                    + "|(?<month>" + MONTHS
                    + ")\\.? {1,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? {1,2}(?<year>20\\d\\d))?"
                    + "|(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?: of)? {1,2}(?<month2>" + MONTHS
                    + ")\\b(?:,? {1,2}(?<year2>20\\d\\d))?"
                    + "|(?<named>day before yesterday|yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening)|last night|last (?:week|month|year|weekend)|this (?:week|month)|just now)"
                    + "|(?<last>last|this|past)? ?(?<weekday>" + WEEKDAYS + ")"
                    + "|every {1,2}(?:single {1,2})?(?<every>day|night|morning|evening|afternoon|weekend|week|"
                    + WEEKDAYS + ")s?"
                    + "|(?<amount>" + NUMBERS + ") {1,2}(?<unit>" + UNITS + ")s? {1,2}ago"
                    + "|for {1,2}(?:about {1,2}|over {1,2}|more than {1,2}|the (?:last|past) {1,2})?(?<long>" + NUMBERS
                    + ") {1,2}(?<longunit>" + UNITS + ")s?"
                    + "|at (?<bare>night|midnight|noon)|(?<bareclock>(?=(?:(?:at|around|about|from) {1,2})?\\d{1,2}(?::[0-5]\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.|o'clock)))"
                    + ")(?:,? {0,2}(?:in the {1,2}|at {1,2})?(?<part>" + PARTS + "))?(?:,? {0,2}" + CLOCK
                    + ")?(?![a-z0-9])");
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("a few", 3),
            Map.entry("several", 3),
            Map.entry("a couple of", 2));

    List<TimeReader.Said> find(String text, ZonedDateTime now) {
        List<TimeReader.Said> times = new ArrayList<>();
        Matcher matcher = TIME.matcher(text);
        while (matcher.find()) {
            if (matcher.end() == matcher.start()) continue;
            try {
                times.add(say(matcher, now));
            } catch (DateTimeException noSuchDay) {
                // "30 February" is no time.
            }
        }
        return times;
    }

    private static TimeReader.Said say(Matcher m, ZonedDateTime now) {
        boolean ongoing = m.group("since") != null;
        LocalDate today = now.toLocalDate();
        double confidence = 0.9;
        Moment moment;
        boolean dayUnsaid = false;
        if (m.group("iso") != null) {
            String[] parts = m.group("iso").split("-", 3);
            moment = Moment.day(
                    LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        } else if (m.group("month") != null) {
            moment = date(m.group("month"), m.group("day"), m.group("year"), today);
        } else if (m.group("month2") != null) {
            moment = date(m.group("month2"), m.group("day2"), m.group("year2"), today);
        } else if (m.group("named") != null) {
            if (m.group("named").equals("just now")) return said(m, now.minusHours(1), now, 0.7);
            moment = named(m.group("named"), today);
        } else if (m.group("weekday") != null) {
            LocalDate day = today.with(TemporalAdjusters.previousOrSame(weekday(m.group("weekday"))));
            boolean last = "last".equals(m.group("last")) && day.equals(today);
            moment = Moment.day(last ? day.minusWeeks(1) : day);
        } else if (m.group("amount") != null) {
            return back(m, m.group("amount"), m.group("unit"), now, false);
        } else if (m.group("long") != null) {
            return back(m, m.group("long"), m.group("longunit"), now, true);
        } else {
            dayUnsaid = true;
            moment = Moment.day(today);
            if (m.group("every") != null) {
                moment = every(m.group("every"), moment);
                ongoing = true;
                confidence = 0.85;
            } else {
                confidence = m.group("bare") != null ? 0.7 : 0.6;
                if (m.group("bare") != null) moment = in(moment, m.group("bare"));
            }
        }
        if (m.group("part") != null) moment = in(moment, m.group("part"));
        if (m.group("hour") != null) moment = moment.at(hour(m), minute(m));
        if (m.group("hour") != null && !"o'clock".equals(m.group("half"))) {
            // am and pm say which half of the day it is; the part has nothing to add, but for the night's small hours.
            boolean small = moment.part() == DayPart.NIGHT && moment.hour() != null && moment.hour() < 7;
            moment = new Moment(
                    small ? moment.first().plusDays(1) : moment.first(),
                    moment.last(),
                    null,
                    moment.hour(),
                    moment.minute());
        }
        if (dayUnsaid) moment = moment.latestBefore(now);
        return said(m, moment.from(now), ongoing ? null : moment.until(now), confidence);
    }

    private static TimeReader.Said said(
            Matcher m, ZonedDateTime from, @Nullable ZonedDateTime until, double confidence) {
        return new TimeReader.Said(m.start(), m.end(), from, until, confidence);
    }

    private static Moment date(String month, String day, @Nullable String year, LocalDate today) {
        Month of = Month.of(1 + SHORT_MONTHS.indexOf(month.substring(0, 3)));
        LocalDate date =
                LocalDate.of(year == null ? today.getYear() : Integer.parseInt(year), of, Integer.parseInt(day));
        return Moment.day(year == null && date.isAfter(today.plusMonths(1)) ? date.minusYears(1) : date);
    }

    private static DayOfWeek weekday(String word) {
        return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Moment named(String word, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (word) {
            case "day before yesterday" -> Moment.day(today.minusDays(2));
            case "yesterday" -> Moment.day(today.minusDays(1));
            case "tomorrow" -> Moment.day(today.plusDays(1));
            case "tonight", "this evening" -> Moment.day(today).in(DayPart.EVENING);
            case "this morning" -> Moment.day(today).in(DayPart.MORNING);
            case "this afternoon" -> Moment.day(today).in(DayPart.AFTERNOON);
            case "last night" -> Moment.day(today.minusDays(1)).in(DayPart.NIGHT);
            case "last week" -> Moment.days(monday.minusWeeks(1), monday.minusDays(1));
            case "last weekend" -> Moment.days(monday.minusDays(2), monday.minusDays(1));
            case "this week" -> Moment.days(monday, today);
            case "last month" ->
                Moment.days(
                        today.withDayOfMonth(1).minusMonths(1),
                        today.withDayOfMonth(1).minusDays(1));
            case "this month" -> Moment.days(today.withDayOfMonth(1), today);
            case "last year" ->
                Moment.days(
                        today.withDayOfYear(1).minusYears(1),
                        today.withDayOfYear(1).minusDays(1));
            default -> Moment.day(today);
        };
    }

    private static Moment every(String word, Moment today) {
        return switch (word) {
            case "night", "morning", "evening", "afternoon" -> in(today, word);
            case "day", "week", "weekend" -> today;
            default -> Moment.day(today.first().with(TemporalAdjusters.previousOrSame(weekday(word))));
        };
    }

    private static Moment in(Moment moment, String part) {
        return moment.in(
                switch (part) {
                    case "morning" -> DayPart.MORNING;
                    case "afternoon" -> DayPart.AFTERNOON;
                    case "evening" -> DayPart.EVENING;
                    case "noon" -> DayPart.NOON;
                    default -> DayPart.NIGHT;
                });
    }

    private static int hour(Matcher m) {
        int hour = Integer.parseInt(m.group("hour"));
        if (hour > 23) throw new DateTimeException("no such hour: " + hour);
        char half = m.group("half").charAt(0);
        if (half == 'o') return hour;
        return hour % 12 + (half == 'p' ? 12 : 0);
    }

    private static int minute(Matcher m) {
        return m.group("minute") == null ? 0 : Integer.parseInt(m.group("minute"));
    }

    private static TimeReader.Said back(Matcher m, String amount, String unit, ZonedDateTime now, boolean ongoing) {
        int n = WORDS.containsKey(amount) ? WORDS.getOrDefault(amount, 1) : Integer.parseInt(amount);
        ZonedDateTime from = switch (unit) {
            case "minute" -> now.minusMinutes(n);
            case "hour" -> now.minusHours(n);
            case "day" -> now.minusDays(n).truncatedTo(ChronoUnit.DAYS);
            case "week" -> now.minusWeeks(n).truncatedTo(ChronoUnit.DAYS);
            case "month" -> now.minusMonths(n).truncatedTo(ChronoUnit.DAYS);
            default -> now.minusYears(n).truncatedTo(ChronoUnit.DAYS);
        };
        boolean clock = unit.equals("minute") || unit.equals("hour");
        return said(m, from, ongoing ? null : clock ? from.plusHours(1) : from.plusDays(1), ongoing ? 0.7 : 0.8);
    }
}
