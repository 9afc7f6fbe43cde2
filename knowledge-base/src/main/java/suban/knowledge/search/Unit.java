package suban.knowledge.search;

import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence that an article answers a message.
 *
 * @param text what is embedded and cut into terms; blank when there is nothing to find it by
 * @param content what is shown
 * @param heading heading of a passage's section
 */
record Unit(String text, String content, @Nullable String heading, boolean question) {}
