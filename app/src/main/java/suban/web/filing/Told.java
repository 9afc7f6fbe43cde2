package suban.web.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.models.text.Language;

/**
 * What a resident told, and what was understood before the resident changed anything.
 *
 * @param understood null if nothing was
 * @param others titles of further concerns in the same words, which are filed one by one
 * @param turn of the conversation it comes from, or null
 */
public record Told(
        String text,
        @Nullable Concern understood,
        List<String> others,
        @Nullable String conversation,
        @Nullable String turn) {
    public Told {
        others = List.copyOf(others);
    }

    Language language() {
        return Language.of(text);
    }
}
