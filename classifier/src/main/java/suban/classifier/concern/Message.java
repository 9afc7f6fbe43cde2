package suban.classifier.concern;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import suban.classifier.places.Coordinates;
import suban.models.text.Language;

/**
 * What a resident sent.
 *
 * @param time when it was sent; relative times count from here
 * @param position where the device was, or null
 */
public record Message(
        String text,
        Language language,
        Source source,
        Instant time,
        @Nullable Coordinates position) {
    /** The same with other words. */
    Message withText(String other) {
        return new Message(other, language, source, time, position);
    }
}
