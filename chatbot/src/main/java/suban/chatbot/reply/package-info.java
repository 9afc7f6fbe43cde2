/** What a turn comes to: decisions, and replies with what they cite and offer. */
@NullMarked
package suban.chatbot.reply;

import org.jspecify.annotations.NullMarked;
