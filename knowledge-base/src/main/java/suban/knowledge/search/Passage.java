package suban.knowledge.search;

import org.jspecify.annotations.Nullable;

/**
 * A part of an article that can be read by itself.
 *
 * @param heading heading of its section as plain text; null for the summary before the first heading
 * @param markdown the text below the heading
 */
public record Passage(@Nullable String heading, String markdown) {}
