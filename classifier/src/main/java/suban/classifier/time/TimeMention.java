package suban.classifier.time;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time that a text says.
 *
 * @param start index in the folded text
 * @param end exclusive
 * @param from of a point: the point itself
 * @param until exclusive end; equal to {@code from} for a point; null when it goes on or is not known
 * @param confidence from 0 to 1 that these words are a time and mean this one
 */
public record TimeMention(
        int start,
        int end,
        TimeForm form,
        Exactness exactness,
        ZonedDateTime from,
        @Nullable ZonedDateTime until,
        double confidence) {}
