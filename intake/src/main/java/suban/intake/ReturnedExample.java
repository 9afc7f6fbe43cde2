package suban.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/**
 * A concern that a unit sent back. Material to learn from: what should not have been suggested.
 *
 * @param text the resident's words, personal data masked
 * @param service that the concern has now, or null
 * @param unit code of the department that sent it back
 */
public record ReturnedExample(
        String concern,
        String text,
        Language language,
        @Nullable String service,
        String unit,
        ReturnReason reason,
        Instant at) {}
