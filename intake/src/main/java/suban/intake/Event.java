package suban.intake;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Masking;

/**
 * Something that happened to a concern. Events are only ever added.
 *
 * @param actor name of a staff account, or {@code resident}, {@code chatbot}, or {@code service}
 * @param kind {@code file}, {@code hand-over}, {@code correct}, {@code claim}, {@code undo}, {@code erase}, or the code of a {@link Step}
 * @param state the concern's state afterwards
 * @param note in the actor's words, or null
 * @param changes what a correction changed
 * @param unit code of the department that did it, or that it was dispatched to; else null
 * @param detail what the step needs beside words: stars, hours, a {@link ReturnReason}, the id of another concern,
 *     {@code contact} or {@code further-contact} for what added words tell; else null
 * @param shown whether the resident reads the note
 */
public record Event(
        String id,
        Instant at,
        String actor,
        String kind,
        ConcernState state,
        @Nullable String note,
        List<Change> changes,
        @Nullable String unit,
        @Nullable String detail,
        boolean shown) {
    public static final String RESIDENT = "resident";
    public static final String CHATBOT = "chatbot";
    /** The service itself, by the clock. */
    public static final String SERVICE = "service";

    public Event {
        changes = List.copyOf(changes);
    }

    /** What needs nothing beside its words. */
    Event(
            String id,
            Instant at,
            String actor,
            String kind,
            ConcernState state,
            @Nullable String note,
            List<Change> changes) {
        this(id, at, actor, kind, state, note, changes, null, null, false);
    }

    /** For staff who need not reach the resident: personal data in notes and changes masked. */
    public Event masked() {
        return masked(Masking::mask);
    }

    Event masked(UnaryOperator<String> masking) {
        return new Event(
                id,
                at,
                actor,
                kind,
                state,
                note == null ? null : masking.apply(note),
                changes.stream().map(change -> change.masked(masking)).toList(),
                unit,
                detail,
                shown);
    }
}
