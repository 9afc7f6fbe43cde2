package suban.chatbot.reply;

import java.time.Instant;

/**
 * How a resident follows a conversation that was handed over.
 *
 * @param due when a person should have answered
 */
public record Following(String trackingCode, Instant due) {}
