package suban.chatbot.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import suban.chatbot.reply.Reply;
import suban.classifier.privacy.Masking;

/**
 * A message and the reply to it.
 *
 * @param message as the resident wrote it; empty when a button was pressed instead
 * @param helped what the resident said about the reply, or null
 */
public record Turn(
        String id,
        String conversation,
        Instant at,
        String message,
        Reply reply,
        @Nullable Boolean helped) {

    /** The message with personal data masked, for lists. */
    public String masked() {
        return Masking.mask(message);
    }
}
