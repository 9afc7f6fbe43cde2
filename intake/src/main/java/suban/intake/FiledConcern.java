package suban.intake;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.classifier.privacy.Masking;
import suban.models.text.Language;

/**
 * A concern in the city's keeping, as staff see it.
 *
 * @param revision counts changes; a correction or step names the revision it was decided on
 * @param understood what was suggested, or null if nothing was; without its contact
 * @param confirmed what the resident confirmed, or null for a hand-over; without its contact
 * @param handling the fields as they stand now
 * @param text the resident's own words; evidence spans point into it
 * @param contact how to reach the resident, or null
 * @param due by the city's working calendar
 * @param conversation id of the conversation it came from, or null
 * @param photos ids of its photos
 * @param handedOver set if and only if the origin is a hand-over
 * @param erased when what the resident said was erased, or null; then there is no title, word, place, contact or photo
 * @param course what its path has brought with it
 * @param touched when something happened to it last
 * @param isPrivate whether its resident wants to be known to intake only
 */
public record FiledConcern(
        String id,
        String trackingCode,
        int revision,
        ConcernState state,
        Origin origin,
        @Nullable Concern understood,
        @Nullable Concern confirmed,
        Handling handling,
        String text,
        Language language,
        @Nullable Contact contact,
        Instant created,
        Instant due,
        @Nullable String conversation,
        List<String> photos,
        @Nullable HandedOver handedOver,
        @Nullable Instant erased,
        Course course,
        Instant touched,
        boolean isPrivate) {
    public FiledConcern {
        photos = List.copyOf(photos);
    }

    /** Whether a person has the conversation that it came from, and may still answer it for good. */
    public boolean isWithPerson() {
        return origin == Origin.HANDOVER && erased == null && Step.ANSWER.isAllowed(state, Party.INTAKE);
    }

    /** For staff who may read concerns but need not reach the resident: personal data is masked wherever words stand. */
    public FiledConcern withoutContact() {
        UnaryOperator<String> masking = masking();
        return new FiledConcern(
                id,
                trackingCode,
                revision,
                state,
                origin,
                understood == null ? null : understood.masked(masking),
                confirmed == null ? null : confirmed.masked(masking),
                handling.masked(masking),
                masking.apply(text),
                language,
                null,
                created,
                due,
                conversation,
                photos,
                handedOver == null ? null : handedOver.masked(),
                erased,
                course,
                touched,
                isPrivate);
    }

    /**
     * As its units see it: whoever filed a private concern is unknown to them, and they reach the resident through intake or
     * by asking through the service.
     */
    FiledConcern forUnits() {
        return isPrivate ? withoutContact() : this;
    }

    /** What happened to it, for staff who need not reach the resident. */
    public List<Event> masked(List<Event> events) {
        UnaryOperator<String> masking = masking();
        return events.stream().map(event -> event.masked(masking)).toList();
    }

    /** What stands in lists for everybody: of a private concern without its resident's name. */
    Handling listed() {
        return isPrivate ? handling.masked(masking()) : handling;
    }

    /** What hides personal data in it, in the same length. */
    UnaryOperator<String> masking() {
        return isPrivate ? Discretion.of(contact)::hide : Masking::mask;
    }

    /** After a change, the next revision. */
    FiledConcern changed(ConcernState newState, Handling newHandling, Instant newDue) {
        return changed(newState, newHandling, newDue, course);
    }

    FiledConcern changed(ConcernState newState, Handling newHandling, Instant newDue, Course newCourse) {
        return copy(revision + 1, newState, newHandling, text, newDue, photos, handedOver, newCourse);
    }

    FiledConcern with(List<String> itsPhotos, @Nullable HandedOver itsHandedOver) {
        return copy(revision, state, handling, text, due, itsPhotos, itsHandedOver, course);
    }

    FiledConcern with(String itsText) {
        return copy(revision, state, handling, itsText, due, photos, handedOver, course);
    }

    FiledConcern with(Course itsCourse) {
        return copy(revision, state, handling, text, due, photos, handedOver, itsCourse);
    }

    FiledConcern with(Contact itsContact) {
        return new FiledConcern(
                id,
                trackingCode,
                revision,
                state,
                origin,
                understood,
                confirmed,
                handling,
                text,
                language,
                itsContact,
                created,
                due,
                conversation,
                photos,
                handedOver,
                erased,
                course,
                touched,
                isPrivate);
    }

    /** The same concern but for what may differ between its copies. */
    private FiledConcern copy(
            int itsRevision,
            ConcernState itsState,
            Handling itsHandling,
            String itsText,
            Instant itsDue,
            List<String> itsPhotos,
            @Nullable HandedOver itsHandedOver,
            Course itsCourse) {
        return new FiledConcern(
                id,
                trackingCode,
                itsRevision,
                itsState,
                origin,
                understood,
                confirmed,
                itsHandling,
                itsText,
                language,
                contact,
                created,
                itsDue,
                conversation,
                itsPhotos,
                itsHandedOver,
                erased,
                itsCourse,
                touched,
                isPrivate);
    }
}
