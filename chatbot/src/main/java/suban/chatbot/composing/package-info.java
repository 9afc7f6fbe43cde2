/** Turns a decision into the reply a resident reads: quoted passages, choices, questions and offers. */
@NullMarked
package suban.chatbot.composing;

import org.jspecify.annotations.NullMarked;
