/**
 * The conversation with a resident. {@link suban.chatbot.Chatbot} takes one message at a time: it understands, retrieves,
 * decides, composes, records and then replies. Everything a reply rests on is in {@link suban.chatbot.reply.Reply} and its
 * {@link suban.chatbot.reply.Decision}.
 */
@NullMarked
package suban.chatbot;

import org.jspecify.annotations.NullMarked;
