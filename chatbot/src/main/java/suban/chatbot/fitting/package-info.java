/** Fits the numbers that deciding goes by to labelled cases of a city. */
@NullMarked
package suban.chatbot.fitting;

import org.jspecify.annotations.NullMarked;
