package suban.classifier.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days that another calendar or the sun sets. */
final class Festival {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Festival() {}

    /**
     * A day of the Chinese lunisolar calendar.
     *
     * @param year the Gregorian year in which the lunar year begins
     * @throws DateTimeException if the month has no such day
     */
    static LocalDate lunar(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > 30) throw new DateTimeException("no such day");
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"), ULocale.CHINA);
        calendar.clear();
        calendar.set(Calendar.EXTENDED_YEAR, year);
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
        calendar.set(Calendar.DAY_OF_MONTH, day);
        LocalDate date =
                Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(CHINA).toLocalDate();
        if (calendar.get(Calendar.DAY_OF_MONTH) != day) throw new DateTimeException("no such day in that month");
        return date;
    }

    /** The eve of the lunar new year that begins in this Gregorian year. */
    static LocalDate newYearsEve(int year) {
        return lunar(year, 1, 1).minusDays(1);
    }

    /** Clear and Bright, 4 to 6 April; right from 2000 to 2099. */
    static LocalDate clearAndBright(int year) {
        return LocalDate.of(year, 4, solarTerm(year, 4.81));
    }

    /** Winter solstice, 21 to 23 December; right from 2000 to 2099. */
    static LocalDate winterSolstice(int year) {
        return LocalDate.of(year, 12, solarTerm(year, 21.94));
    }

    /** The Shouxing rule: the day in the month, from the year within the century. */
    private static int solarTerm(int year, double constant) {
        int inCentury = year % 100;
        return (int) (inCentury * 0.2422 + constant) - inCentury / 4;
    }
}
