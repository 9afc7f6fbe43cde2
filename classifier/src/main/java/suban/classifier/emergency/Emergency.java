package suban.classifier.emergency;

import org.jspecify.annotations.Nullable;

/**
 * A message that calls for a line.
 *
 * @param words the resident's own that called for it, or null when the message as a whole did
 * @param probability that it is an emergency or crisis, 0 to 1; 1 where nothing was learnt
 */
public record Emergency(Line line, @Nullable String words, double probability) {}
