package suban.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Masking;

/**
 * What came with a conversation that was handed over.
 *
 * @param reason code of why a person takes over: {@code asked}, {@code not-helped}, {@code abuse}
 * @param departmentReason why the suggested department, in the language of the conversation, or null
 * @param transcript what was said, oldest first
 * @param answer what a person answered, once someone has
 * @param messages what either side wrote since, oldest first
 */
public record HandedOver(
        String reason,
        @Nullable String departmentReason,
        List<Line> transcript,
        @Nullable String answer,
        List<ThreadMessage> messages) {
    public HandedOver {
        transcript = List.copyOf(transcript);
        messages = List.copyOf(messages);
    }

    /** Nothing was written since. */
    public HandedOver(
            String reason, @Nullable String departmentReason, List<Line> transcript, @Nullable String answer) {
        this(reason, departmentReason, transcript, answer, List.of());
    }

    HandedOver answered(String itsAnswer) {
        return new HandedOver(reason, departmentReason, transcript, itsAnswer, messages);
    }

    /** With phone numbers and the like masked. */
    HandedOver masked() {
        return new HandedOver(
                reason,
                departmentReason,
                transcript.stream().map(line -> line.masked()).toList(),
                answer,
                messages.stream().map(ThreadMessage::masked).toList());
    }

    /** One message of the conversation. */
    public record Line(boolean byResident, String text) {
        /** What the chatbot said is Markdown, to which a star means something. */
        Line masked() {
            return new Line(byResident, byResident ? Masking.mask(text) : Masking.maskMarkdown(text));
        }
    }
}
