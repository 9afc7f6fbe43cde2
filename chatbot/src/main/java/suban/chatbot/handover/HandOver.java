package suban.chatbot.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.chatbot.conversation.Turn;
import suban.chatbot.reply.Decision.HandedOverBecause;
import suban.classifier.concern.Concern;
import suban.models.text.Language;

/**
 * A conversation that a person should take over.
 *
 * @param transcript all turns so far, the one that asked for it last
 * @param department code of the suggested department, or null when nothing points to one
 * @param departmentReason why that department, in the language of the conversation, or null with the department
 * @param concern the last concern understood in the conversation, or null
 */
public record HandOver(
        String conversation,
        Language language,
        HandedOverBecause because,
        @Nullable String department,
        @Nullable String departmentReason,
        @Nullable Concern concern,
        List<Turn> transcript) {
    public HandOver {
        transcript = List.copyOf(transcript);
    }
}
