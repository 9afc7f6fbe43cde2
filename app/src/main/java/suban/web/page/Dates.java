package suban.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import suban.models.text.Language;

/** Dates and times in the reader's convention and the city's time zone. */
public record Dates(Language language, ZoneId zone) {
    private static final DateTimeFormatter DATE_ZH = DateTimeFormatter.ofPattern("y年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter DATE_EN = DateTimeFormatter.ofPattern("d MMMM y", Locale.UK);
    private static final DateTimeFormatter MOMENT_ZH =
            DateTimeFormatter.ofPattern("y年M月d日（E）HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter MOMENT_EN = DateTimeFormatter.ofPattern("EEE d MMMM y, HH:mm", Locale.UK);
    private static final DateTimeFormatter SHORT_ZH =
            DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter SHORT_EN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Such as 2026年1月31日 or 31 January 2026. */
    public String date(LocalDate date) {
        return (language == Language.ZH ? DATE_ZH : DATE_EN).format(date);
    }

    /** With the day of the week: a date people have to keep. */
    public String moment(Instant instant) {
        return (language == Language.ZH ? MOMENT_ZH : MOMENT_EN).format(instant.atZone(zone));
    }

    /** Without the year: for lists of what is recent. */
    public String recent(Instant instant) {
        return (language == Language.ZH ? SHORT_ZH : SHORT_EN).format(instant.atZone(zone));
    }

    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }
}
