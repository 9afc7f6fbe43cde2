/** What a message is before anything is looked up: its language, folded text, masked copy and the cues it gives. */
@NullMarked
package suban.chatbot.understanding;

import org.jspecify.annotations.NullMarked;
