/** Conversations and their turns, kept durably so that every shown reply can be replayed. */
@NullMarked
package suban.chatbot.conversation;

import org.jspecify.annotations.NullMarked;
