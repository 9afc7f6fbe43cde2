package suban.city;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import suban.intake.WorkingCalendar;

/** {@code calendar.yaml}. */
final class CalendarReader {
    private static final int LONGEST_HOLIDAY = 60;

    /** Reads all but the time zone, which {@code city.yaml} gives. Empty when the hours make no calendar. */
    static Optional<WorkingCalendar> read(PackNode file, ZoneId zone) {
        file.only("hours", "weekend", "years");
        List<WorkingCalendar.Hours> hours = new ArrayList<>();
        file.get("hours").ifPresent(h -> h.items().forEach(item -> hours(item).ifPresent(hours::add)));
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        file.items("weekend").forEach(item -> day(item).ifPresent(weekend::add));
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> workdays = new HashSet<>();
        for (PackNode year : file.items("years")) {
            year.only("year", "holidays", "workdays");
            int number = (int) year.get("year")
                    .map(n -> n.number(2000, 2200))
                    .orElse(2000.0)
                    .doubleValue();
            year.items("holidays").forEach(h -> holidays.addAll(holiday(h, number)));
            year.items("workdays").forEach(w -> workdays.add(inYear(w, w.date(), number)));
        }
        try {
            return Optional.of(new WorkingCalendar(zone, hours, weekend, holidays, workdays));
        } catch (IllegalArgumentException e) {
            file.mistake("工作时间有误：" + e.getMessage(), "the working hours are wrong: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<WorkingCalendar.Hours> hours(PackNode node) {
        String[] ends = node.text().split("-", -1);
        try {
            if (ends.length == 2) {
                return Optional.of(
                        new WorkingCalendar.Hours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // The mistake below names what is expected.
        }
        node.mistake("应为 \"09:00-12:00\" 的形式", "hours are written like \"09:00-12:00\"");
        return Optional.empty();
    }

    private static Optional<DayOfWeek> day(PackNode node) {
        try {
            return Optional.of(DayOfWeek.valueOf(node.text().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            node.mistake("应为 saturday 这样的星期名", "a day such as saturday is expected");
            return Optional.empty();
        }
    }

    private static List<LocalDate> holiday(PackNode node, int year) {
        node.only("from", "until", "name");
        node.local("name");
        LocalDate from = inYear(node, node.date("from"), year);
        LocalDate until = node.date("until");
        if (until.isBefore(from) || until.isAfter(from.plusDays(LONGEST_HOLIDAY))) {
            node.mistake("假期的起止日期有误", "the holiday's dates are wrong");
            return List.of();
        }
        return from.datesUntil(until.plusDays(1)).toList();
    }

    private static LocalDate inYear(PackNode node, LocalDate date, int year) {
        if (date.getYear() != year) node.mistake("日期不在 " + year + " 年", "the date is not in " + year);
        return date;
    }

    private CalendarReader() {}
}
