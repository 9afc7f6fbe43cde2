package suban.intake;

import java.time.Instant;
import suban.classifier.privacy.Masking;

/**
 * What one side wrote to the other after a conversation was handed over.
 *
 * @param id ordered by time
 * @param by {@link Event#RESIDENT} or the name of a staff account
 */
public record ThreadMessage(String id, Instant at, String by, String text) {
    public boolean byResident() {
        return by.equals(Event.RESIDENT);
    }

    /** With phone numbers and the like masked. */
    public ThreadMessage masked() {
        return new ThreadMessage(id, at, by, Masking.mask(text));
    }
}
