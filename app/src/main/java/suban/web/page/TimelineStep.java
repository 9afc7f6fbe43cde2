package suban.web.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a timeline.
 *
 * @param text beside it, or null
 * @param current whether this is where things stand now
 * @param photos addresses of pictures that show it
 */
public record TimelineStep(
        Instant at, String title, @Nullable String text, boolean current, List<String> photos) {
    public TimelineStep {
        photos = List.copyOf(photos);
    }
}
