package suban.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/**
 * What was suggested for a resident's words and what a person decided is right. Material to learn from.
 *
 * @param text the resident's words, personal data masked
 * @param suggested null if nothing was
 * @param right null if a person decided that it has none
 */
public record LabelledExample(
        String concern,
        String text,
        Language language,
        Field field,
        @Nullable String suggested,
        @Nullable String right,
        String by,
        Instant at) {}
