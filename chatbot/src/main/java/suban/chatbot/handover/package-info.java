/** Handing a conversation to a person: what staff get, and where it goes. */
@NullMarked
package suban.chatbot.handover;

import org.jspecify.annotations.NullMarked;
