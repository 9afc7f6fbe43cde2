/** Placeholder. */
@NullMarked
package suban.chatbot;

import org.jspecify.annotations.NullMarked;
