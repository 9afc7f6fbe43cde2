package suban.web.filing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.models.text.Language;
import suban.web.chat.FiledParts;

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

    /** The idempotency key of what is told in a turn; empty for words without one. */
    Optional<String> key() {
        return turn == null || conversation == null
                ? Optional.empty()
                : Optional.of(FiledParts.key(conversation, turn, part));
    }

    /** The same thing in other words. */
    Told reworded(Told other) {
        return new Told(other.text(), other.understood(), others, conversation, turn, part);
    }

    Language language() {
        return Language.of(text);
    }
}
