package suban.web.chat;

import java.time.Instant;
import suban.intake.ThreadMessage;

/**
 * What a member of staff, who is not named, wrote to the resident.
 *
 * @param latest whether it is the last entry, which the page opens at
 */
public record ShownMessage(String id, Instant at, String text, boolean latest) implements ShownEntry {
    static ShownMessage of(ThreadMessage message, boolean latest) {
        return new ShownMessage(message.id(), message.at(), message.text(), latest);
    }
}
