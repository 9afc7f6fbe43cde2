package suban.chatbot.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import suban.chatbot.reply.Reply;

/**
 * A message and the reply to it.
 *
 * @param message as the resident wrote it; empty when a button was pressed instead
 * @param masked the same with personal data masked, for logs and lists
 * @param helped what the resident said about the reply, or null
 */
public record Turn(
        String id,
        String conversation,
        Instant at,
        String message,
        String masked,
        Reply reply,
        @Nullable Boolean helped) {}
