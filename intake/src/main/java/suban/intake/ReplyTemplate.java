package suban.intake;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/**
 * What staff write again and again to residents.
 *
 * @param unit code of the department that uses it, or null for all
 * @param title by which staff choose it
 * @param words in which {@code {code}}, {@code {service}} and {@code {title}} stand for those of the concern
 */
public record ReplyTemplate(String id, @Nullable String unit, Language language, String title, String words) {
    /** Characters. */
    public static final int LONGEST = 2_000;

    private static final Pattern PLACES = Pattern.compile("\\{(code|service|title)}");

    /** The words for one concern; what is filled in is not looked at for places again. */
    public String filled(String code, String service, String concernTitle) {
        Map<String, String> values = Map.of("code", code, "service", service, "title", concernTitle);
        return PLACES.matcher(words).replaceAll(found -> quoted(values, found));
    }

    private static String quoted(Map<String, String> values, MatchResult found) {
        String value = values.getOrDefault(found.group(1), "");
        return Matcher.quoteReplacement(value);
    }
}
