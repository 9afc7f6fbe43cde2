package suban.chatbot.composing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import suban.models.text.Language;

/** Times as a reply tells them: with the day of the week, since they have to be kept. */
final class Moments {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日（E）HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("EEE d MMMM, HH:mm", Locale.UK);

    private Moments() {}

    static String text(Instant moment, ZoneId zone, Language language) {
        return (language == Language.ZH ? ZH : EN).format(moment.atZone(zone));
    }
}
