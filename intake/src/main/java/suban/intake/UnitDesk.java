package suban.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suban.intake.photos.Added;
import suban.intake.photos.Photo;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.vault.Vault;

/**
 * A unit's side: what was dispatched to it, and what it does about it. A unit finds what it leads or helps with and nothing
 * else; anything else is unknown to it. Nor does anything come through here that tells who filed a private concern.
 * Thread-safe.
 */
public final class UnitDesk {
    /** States in which a concern is known to its units: not while intake still decides whose it is. */
    public static final Set<ConcernState> SEEN_BY_UNITS = Collections.unmodifiableSet(EnumSet.of(
            ConcernState.DISPATCHED,
            ConcernState.ACKNOWLEDGED,
            ConcernState.IN_PROGRESS,
            ConcernState.WAITING,
            ConcernState.RESOLVED,
            ConcernState.EVALUATED,
            ConcernState.CLOSED));

    private final Database database;
    private final EventStore events;
    private final ReviewList list;
    private final ReviewCounts counts;
    private final Moving moving;
    private final PhotoStore photos;

    public UnitDesk(Database database, Vault vault, IntakeRules rules, PhotoStore photos, Clock clock) {
        this.database = database;
        this.photos = photos;
        ConcernStore concerns = new ConcernStore(vault, photos, rules);
        this.events = new EventStore(vault);
        this.list = new ReviewList(concerns);
        this.counts = new ReviewCounts(list);
        this.moving = new Moving(rules, concerns, events, clock);
    }

    /** From now on this one hears of every step that units take. */
    public void listen(StepListener listener) {
        moving.listen(listener);
    }

    /** What the unit of the filter's scope has, in the filter's states that units see. */
    public ReviewPage list(ReviewFilter filter, ReviewOrder order, @Nullable String after, int limit) {
        return database.read(handle -> list.list(handle, seen(filter), order, after, limit));
    }

    /** How many in each state that units see. */
    public Tally tally(ReviewFilter filter) {
        return database.read(handle -> counts.tally(handle, filter)).retain(SEEN_BY_UNITS);
    }

    /** The concern if it is within the scope. */
    public Optional<FiledConcern> find(String id, Scope scope) {
        return database.read(handle -> moving.find(handle, id))
                .filter(scope::covers)
                .map(FiledConcern::forUnits);
    }

    /**
     * A concern that its resident took back after the unit had had it, so that whoever still has it open learns of that. Without
     * what the resident said: nobody works on it any more.
     *
     * @return when it was taken back; empty for any other concern
     */
    public Optional<Withdrawn> findWithdrawn(String id, Scope scope) {
        return database.read(handle -> moving.find(handle, id)
                .filter(concern -> concern.state() == ConcernState.WITHDRAWN && scope.hasPartIn(concern))
                .filter(concern -> wasSentTo(scope, concern, events.list(handle, id)))
                .map(concern -> new Withdrawn(concern.trackingCode(), concern.touched())));
    }

    /** What a unit is told of a concern that was taken back. */
    public record Withdrawn(String trackingCode, Instant at) {}

    /** A unit that intake only thought of has never seen it. Those that helped are forgotten with the sending. */
    private static boolean wasSentTo(Scope scope, FiledConcern concern, List<Event> history) {
        String unit = scope.unit();
        if (unit == null || concern.course().furtherUnits().contains(unit)) return true;
        Set<String> undone = history.stream()
                .filter(event -> event.kind().equals(Review.UNDO_KIND))
                .flatMap(event -> Stream.ofNullable(event.detail()))
                .collect(Collectors.toSet());
        return history.stream()
                .anyMatch(event -> event.kind().equals(Step.DISPATCH.code())
                        && unit.equals(event.unit())
                        && !undone.contains(event.id()));
    }

    /** Who did what, oldest first. */
    public List<Event> listEvents(String id) {
        return database.read(handle -> {
            List<Event> all = Moving.isId(id) ? events.list(handle, id) : List.of();
            return moving.find(handle, id)
                    .filter(FiledConcern::isPrivate)
                    .map(concern -> concern.masked(all))
                    .orElse(all);
        });
    }

    /** The unit takes it on. */
    public StepResult acknowledge(String id, Doer unit, @Nullable String note, int expectedRevision) {
        return move(id, Act.of(Step.ACKNOWLEDGE, unit, expectedRevision, note));
    }

    /** What was done so far; the resident reads it. */
    public StepResult progress(String id, Doer unit, String words, int expectedRevision) {
        return progress(id, unit, words, Results.NONE, expectedRevision);
    }

    /** The same, with photos of it. */
    public StepResult progress(String id, Doer unit, String words, Results results, int expectedRevision) {
        return move(id, Act.of(Step.PROGRESS, unit, expectedRevision, words), results);
    }

    /** Asks the resident; the clock stops until they answer. */
    public StepResult ask(String id, Doer unit, String question, int expectedRevision) {
        return move(id, Act.of(Step.ASK, unit, expectedRevision, question));
    }

    /** Goes on without the resident's answer. */
    public StepResult resume(String id, Doer unit, @Nullable String note, int expectedRevision) {
        return move(id, Act.of(Step.RESUME, unit, expectedRevision, note));
    }

    /** Sends it back to intake. */
    public StepResult giveBack(String id, Doer unit, String reason, String words, int expectedRevision) {
        return move(id, Act.of(Step.RETURN, unit, expectedRevision, words).with(reason));
    }

    /** @param hours working hours */
    public StepResult requestExtension(String id, Doer unit, int hours, String why, int expectedRevision) {
        return move(
                id, Act.of(Step.REQUEST_EXTENSION, unit, expectedRevision, why).with(Integer.toString(hours)));
    }

    /** What a further unit did or found, for the lead. */
    public StepResult contribute(String id, Doer unit, String words, int expectedRevision) {
        return move(id, Act.of(Step.CONTRIBUTE, unit, expectedRevision, words));
    }

    /**
     * Done; the resident reads the reply.
     *
     * @param anyway whether a reply that says next to nothing is sent all the same; one that tells personal data never is
     */
    public StepResult resolve(String id, Doer unit, String reply, boolean anyway, int expectedRevision) {
        return resolve(id, unit, reply, anyway, Results.NONE, expectedRevision);
    }

    /** The same, with photos of what was done. */
    public StepResult resolve(
            String id, Doer unit, String reply, boolean anyway, Results results, int expectedRevision) {
        List<String> problems = new ArrayList<>(ReplyCheck.problems(reply, anyway));
        if (ReplyCheck.isUnfilled(reply)) problems.add("note-place");
        if (!problems.isEmpty()) return new StepResult.Invalid(problems);
        return move(id, Act.of(Step.RESOLVE, unit, expectedRevision, reply), results);
    }

    private StepResult move(String id, Act act, Results results) {
        if (results.photos().isEmpty()) return move(id, act);
        return forUnits(database.write(handle -> {
            long before =
                    photos.list(handle, id).stream().filter(Photo::isResult).count();
            if (before + results.photos().size() > Results.MOST)
                return new StepResult.Invalid(List.of("photos-too-many"));
            if (!photos.areWaiting(handle, results.photos())) return new StepResult.Invalid(List.of("photos-unknown"));
            StepResult result = moving.move(handle, id, act);
            if (result instanceof StepResult.Done)
                photos.claim(handle, results.photos(), id, Added.byUnit(events.newest(handle, id), results.shown()));
            return result;
        }));
    }

    private StepResult move(String id, Act act) {
        return forUnits(database.write(handle -> moving.move(handle, id, act)));
    }

    private static StepResult forUnits(StepResult result) {
        return switch (result) {
            case StepResult.Done done -> new StepResult.Done(done.concern().forUnits());
            case StepResult.Conflict conflict ->
                new StepResult.Conflict(conflict.latest().forUnits());
            default -> result;
        };
    }

    private static ReviewFilter seen(ReviewFilter filter) {
        EnumSet<ConcernState> states = EnumSet.copyOf(SEEN_BY_UNITS);
        if (!filter.states().isEmpty()) states.retainAll(filter.states());
        return filter.inStates(states);
    }
}
