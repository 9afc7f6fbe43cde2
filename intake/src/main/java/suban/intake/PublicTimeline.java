package suban.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What anybody who holds the tracking code may see: no words of the resident, no place, no contact, no staff name.
 *
 * @param state of the concern, or of the one that took it along
 * @param service code, or null
 * @param department code of the one that leads, or null
 * @param entries oldest first
 * @param answer what the city replied last, personal data masked, or null
 * @param question what the city asks the resident and nobody has answered yet, personal data masked, or null
 * @param parts tracking codes of the concerns that it was split into
 * @param together whether another concern took it along
 * @param stars as evaluated, or null
 * @param may steps that the holder of the code may take now
 * @param isPrivate whether units are not told who filed it
 */
public record PublicTimeline(
        String trackingCode,
        ConcernState state,
        Origin origin,
        @Nullable String service,
        @Nullable String department,
        Instant created,
        Instant due,
        List<Entry> entries,
        @Nullable String answer,
        @Nullable String question,
        List<String> parts,
        boolean together,
        @Nullable Integer stars,
        Set<Step> may,
        boolean isPrivate) {
    /** From so many stars on a resident is content. */
    public static final int CONTENT = 3;

    /** Kind of an entry that is what a person wrote in a conversation that was handed over. */
    public static final String MESSAGE = "message";

    public PublicTimeline {
        entries = List.copyOf(entries);
        parts = List.copyOf(parts);
        may = Set.copyOf(may);
    }

    /** What a person wrote while they had the conversation, oldest first. */
    public List<Entry> messages() {
        return entries.stream().filter(entry -> entry.kind().equals(MESSAGE)).toList();
    }

    /**
     * Something that the resident should know of.
     *
     * @param kind of the {@link Event}, or {@link #MESSAGE}
     * @param state afterwards
     * @param unit code of the department that did it or has it from then on, or null
     * @param note what the city wrote to the resident, personal data masked, or null
     * @param photos ids of what the unit shows of its work
     */
    public record Entry(
            Instant at,
            String kind,
            ConcernState state,
            @Nullable String unit,
            @Nullable String note,
            List<String> photos) {
        public Entry {
            photos = List.copyOf(photos);
        }

        Entry(Instant at, String kind, ConcernState state, @Nullable String unit, @Nullable String note) {
            this(at, kind, state, unit, note, List.of());
        }

        boolean isSaid(Instant then, String words) {
            return at.equals(then) && words.equals(note);
        }
    }
}
