/** Measures a chatbot on written conversations, before anything is published. */
@NullMarked
package suban.chatbot.evaluation;

import org.jspecify.annotations.NullMarked;
