package suban.chatbot.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/**
 * A resident's conversation.
 *
 * @param language it was opened in, or null when the resident's first message decides
 * @param handOver id of the intake item of the person who has it, or null
 */
public record Conversation(
        String id,
        @Nullable Language language,
        Instant startedAt,
        @Nullable String handOver) {}
