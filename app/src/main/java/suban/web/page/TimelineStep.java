package suban.web.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a timeline.
 *
 * @param current whether this is where things stand now
 */
public record TimelineStep(
        Instant at, String title, @Nullable String text, boolean current) {}
