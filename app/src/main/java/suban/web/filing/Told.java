package suban.web.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.models.text.Language;

/**
 * What a resident told, and what was understood before the resident changed anything.
 *
 * @param understood null if nothing was
 * @param others titles of what else was told, which is filed by itself
 * @param turn of the conversation it comes from, or null
 * @param part which of the turn's concerns it is, from 0
 */
public record Told(
        String text,
        @Nullable Concern understood,
        List<String> others,
        @Nullable String conversation,
        @Nullable String turn,
        int part) {
    public Told {
        others = List.copyOf(others);
    }

    Language language() {
        return Language.of(text);
    }
}
