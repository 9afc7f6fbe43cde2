package suban.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Masking;

/**
 * Something that happened to a concern. Events are only ever added.
 *
 * @param actor name of a staff account, or {@code resident}, or {@code chatbot}
 * @param kind {@code file}, {@code hand-over}, {@code correct}, or the code of a {@link Step}
 * @param state the concern's state afterwards
 * @param note in the actor's words, or null
 * @param changes what a correction changed
 */
public record Event(
        String id,
        Instant at,
        String actor,
        String kind,
        ConcernState state,
        @Nullable String note,
        List<Change> changes) {
    public static final String RESIDENT = "resident";
    public static final String CHATBOT = "chatbot";

    public Event {
        changes = List.copyOf(changes);
    }

    /** For staff who need not reach the resident: personal data in notes and changes masked. */
    public Event masked() {
        return new Event(
                id,
                at,
                actor,
                kind,
                state,
                note == null ? null : Masking.mask(note),
                changes.stream().map(Change::masked).toList());
    }
}
