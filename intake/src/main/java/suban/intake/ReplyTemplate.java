package suban.intake;

import java.util.Map;
import java.util.Set;
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

    /** What may stand in braces. */
    static final Set<String> PLACES = Set.of("code", "service", "title");

    /** The words for one concern; what is filled in is not looked at for places again. */
    public String filled(String code, String service, String concernTitle) {
        return Places.filled(words, Map.of("code", code, "service", service, "title", concernTitle));
    }
}
