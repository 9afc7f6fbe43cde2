package suban.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.Ids;
import suban.storage.vault.Vault;

/**
 * Intake's side: lists concerns, corrects them and moves them on, and keeps who did what. Every change names the revision it
 * was decided on, so nobody overwrites what they have not seen. Thread-safe.
 */
public final class Review {
    /** How long a step can be taken back by whoever took it. */
    public static final Duration UNDO = Duration.ofSeconds(10);

    /** Problem of an undo that came twice. */
    public static final String UNDONE_BEFORE = "undo-before";

    static final String UNDO_KIND = "undo";

    private static final Set<Step> UNDOABLE = EnumSet.of(Step.ACCEPT, Step.DISPATCH, Step.REJECT, Step.ANSWER);

    private final Database database;
    private final ConcernStore concerns;
    private final HandOverStore handOvers;
    private final ThreadStore thread;
    private final EventStore events;
    private final ExampleStore examples;
    private final ReviewList list;
    private final ReviewCounts counts;
    private final Labelling labelling;
    private final Correcting correcting;
    private final Moving moving;
    private final Regrouping regrouping;
    private final Similar similar;

    public Review(Database database, Vault vault, IntakeRules rules, PhotoStore photos, Clock clock) {
        this.database = database;
        this.concerns = new ConcernStore(vault, photos, rules);
        this.handOvers = new HandOverStore(vault);
        this.thread = new ThreadStore(vault);
        this.events = new EventStore(vault);
        this.examples = new ExampleStore(vault);
        this.list = new ReviewList(concerns);
        this.counts = new ReviewCounts(list);
        this.labelling = new Labelling(examples);
        this.correcting = new Correcting(rules, concerns, events, labelling);
        this.moving = new Moving(rules, concerns, events, clock);
        this.regrouping = new Regrouping(rules, concerns, events, moving);
        this.similar = new Similar(list, events);
    }

    /** From now on this one hears of every step that intake takes. */
    public void listen(StepListener listener) {
        moving.listen(listener);
    }

    /**
     * A page of concerns.
     *
     * @param after {@link ReviewPage#next} of the page before, or null for the first
     * @param limit how many at most, 1 to 200
     */
    public ReviewPage list(ReviewFilter filter, ReviewOrder order, @Nullable String after, int limit) {
        return database.read(handle -> list.list(handle, filter, order, after, limit));
    }

    /** Which one to look at when this one is done: the one after it, else the first of the list; empty if it is alone. */
    public Optional<String> findNext(ReviewFilter filter, ReviewOrder order, FiledConcern concern) {
        return database.read(handle -> list.listAfter(handle, filter, order, concern, 1).items().stream()
                .findFirst()
                .or(() -> list.list(handle, filter, order, null, 2).items().stream()
                        .filter(item -> !item.id().equals(concern.id()))
                        .findFirst())
                .map(ReviewPage.Item::id));
    }

    /**
     * How many concerns in each state, every state included; the filter's own states do not matter. Takes the longer the more
     * there are.
     */
    public Map<ConcernState, Long> count(ReviewFilter filter) {
        return database.read(handle -> counts.count(handle, filter));
    }

    /** The same, no further than somebody reads. What filters have no index for is still counted at length; see docs/benchmarks.md. */
    public Tally tally(ReviewFilter filter) {
        return database.read(handle -> counts.tally(handle, filter));
    }

    /**
     * What is overdue and reported to somebody, longest overdue first.
     *
     * @param limit how many at most
     */
    public List<ReportedConcern> listReported(ReportedTo whom, Scope scope, int limit) {
        return database.read(handle -> Reports.list(handle, whom, scope, limit));
    }

    /**
     * What residents said is not fixed, in answer to the question some weeks after closing, and nobody has reopened since;
     * newest first.
     *
     * @param since what was said before is left out
     * @param limit how many at most
     */
    public List<NotFixed> listNotFixed(Instant since, Scope scope, int limit) {
        return database.read(handle -> Reports.listNotFixed(handle, since, scope, limit));
    }

    public Optional<FiledConcern> find(String id) {
        return database.read(handle -> moving.find(handle, id));
    }

    /** The concern that has this code, however it is typed. */
    public Optional<FiledConcern> findByTrackingCode(String typed) {
        return TrackingCode.find(typed)
                .flatMap(code -> database.read(
                        handle -> concerns.findId(handle, code).flatMap(id -> concerns.find(handle, id))));
    }

    /** Who did what, oldest first. */
    public List<Event> listEvents(String id) {
        return Moving.isId(id) ? database.read(handle -> events.list(handle, id)) : List.of();
    }

    /** What people decided about a field so far, in the order of filing. */
    public List<LabelledExample> listExamples(Field field) {
        return database.read(handle -> examples.list(handle, field));
    }

    /** Concerns that units returned as not theirs, newest first: what a classifier should not have suggested. */
    public List<ReturnedExample> listReturned(int limit) {
        return database.read(handle -> examples.listReturned(handle, limit));
    }

    /** Sets fields to what is right. A street that is not in a newly set district goes with the old one. */
    public CorrectionResult correct(
            String id, Corrections corrections, String by, @Nullable String note, int expectedRevision) {
        List<String> unreadable = Problems.of("note", note, false);
        if (!unreadable.isEmpty()) return new CorrectionResult.Invalid(unreadable);
        return database.write(handle -> {
            Optional<FiledConcern> found = moving.find(handle, id);
            if (found.isEmpty()) return new CorrectionResult.UnknownConcern();
            FiledConcern concern = found.get();
            if (concern.revision() != expectedRevision) return new CorrectionResult.Conflict(concern);
            return correcting.correct(handle, concern, corrections, by, note, moving.now(concern));
        });
    }

    /** The concern will be handled. Its labels as they stand now are right. */
    public StepResult accept(String id, String by, @Nullable String note, int expectedRevision) {
        return labelled(id, Act.of(Step.ACCEPT, Doer.intake(by), expectedRevision, note));
    }

    /**
     * To its department, which leads. Its labels as they stand now are right.
     *
     * @param furtherUnits codes of departments that help
     */
    public StepResult dispatch(
            String id, String by, List<String> furtherUnits, @Nullable String note, int expectedRevision) {
        return labelled(
                id,
                Act.of(Step.DISPATCH, Doer.intake(by), expectedRevision, note).withUnits(furtherUnits));
    }

    /** It asks for nothing a city can do; the resident reads why. */
    public StepResult reject(String id, String by, String reason, int expectedRevision) {
        return move(id, Act.of(Step.REJECT, Doer.intake(by), expectedRevision, reason));
    }

    /** Answered at once, from the knowledge base or by a person. */
    public StepResult answer(String id, String by, String answer, int expectedRevision) {
        return database.write(handle -> {
            StepResult result = moving.move(handle, id, Act.of(Step.ANSWER, Doer.intake(by), expectedRevision, answer));
            if (!(result instanceof StepResult.Done done)) return result;
            HandedOver handedOver = done.concern().handedOver();
            if (handedOver == null) return result;
            handOvers.put(handle, done.concern(), handedOver.answered(answer));
            thread.add(
                    handle,
                    done.concern(),
                    new ThreadMessage(Ids.next(), done.concern().touched(), by, answer.strip()));
            return new StepResult.Done(concerns.find(handle, id).orElseThrow());
        });
    }

    /** Away from a unit that cannot have it, or no longer exists. */
    public StepResult recall(String id, Doer by, String reason, int expectedRevision) {
        return move(id, Act.of(Step.RECALL, by, expectedRevision, reason));
    }

    /** Intake looked at an objection, and it stands as it is. */
    public StepResult close(String id, Doer by, @Nullable String note, int expectedRevision) {
        return move(id, Act.of(Step.CLOSE, by, expectedRevision, note));
    }

    /** Not mended, a supervisor finds. */
    public StepResult reopen(String id, Doer supervisor, String reason, int expectedRevision) {
        return move(id, Act.of(Step.REOPEN, supervisor, expectedRevision, reason));
    }

    /** Decides on the time that a unit asked for. */
    public StepResult decideExtension(
            String id, Doer supervisor, boolean granted, @Nullable String note, int expectedRevision) {
        Step step = granted ? Step.GRANT_EXTENSION : Step.REFUSE_EXTENSION;
        return move(id, Act.of(step, supervisor, expectedRevision, note));
    }

    /** What a resident said on the telephone, or answered there to a unit's question. */
    public StepResult supplement(String id, String by, String words) {
        return database.write(handle -> {
            boolean waits = moving.find(handle, id)
                    .map(concern -> concern.state() == ConcernState.WAITING)
                    .orElse(false);
            Step step = waits ? Step.REPLY : Step.SUPPLEMENT;
            return moving.move(handle, id, Act.of(step, Doer.intake(by), null, words));
        });
    }

    /**
     * Another concern takes this one along.
     *
     * @param code of the other one, as typed
     */
    public StepResult merge(String id, String code, String by, @Nullable String note, int expectedRevision) {
        return database.write(handle ->
                regrouping.merge(handle, id, code, Act.of(Step.MERGE, Doer.intake(by), expectedRevision, note)));
    }

    /**
     * Several concerns take the place of one. They keep its words, contact and language.
     *
     * @param titles of the parts, two to nine
     */
    public StepResult split(String id, List<String> titles, String by, @Nullable String note, int expectedRevision) {
        return database.write(handle ->
                regrouping.split(handle, id, titles, Act.of(Step.SPLIT, Doer.intake(by), expectedRevision, note)));
    }

    /** The concerns that this one was split into, or has taken along. */
    public List<FiledConcern> listRelated(String id) {
        if (!Moving.isId(id)) return List.of();
        return database.read(handle -> Stream.concat(
                        concerns.listParts(handle, id).stream(), concerns.listMerged(handle, id).stream())
                .limit(50)
                .flatMap(other -> concerns.find(handle, other).stream())
                .toList());
    }

    /** Takes back the last step while its {@link #UNDO} lasts: by whoever took it, when nothing has happened since. */
    public StepResult undo(String id, String by, int expectedRevision) {
        return database.write(handle -> undo(handle, id, by, expectedRevision));
    }

    private StepResult undo(Handle handle, String id, String by, int expectedRevision) {
        Optional<FiledConcern> found = moving.find(handle, id);
        if (found.isEmpty()) return new StepResult.UnknownConcern();
        FiledConcern concern = found.get();
        List<Event> history = events.list(handle, id);
        Event last = history.getLast();
        boolean before = last.kind().equals(UNDO_KIND) && last.actor().equals(by);
        if (before && concern.revision() == expectedRevision + 1) return new StepResult.Invalid(List.of(UNDONE_BEFORE));
        if (concern.revision() != expectedRevision) return new StepResult.Conflict(concern);
        Optional<Step> step = Step.find(last.kind()).filter(UNDOABLE::contains);
        // Whoever waits in a conversation has read the answer by now.
        if (concern.handedOver() != null) step = step.filter(s -> s != Step.ANSWER);
        boolean theirs = last.actor().equals(by);
        boolean inTime = !last.at().plus(UNDO).isBefore(moving.now(concern));
        if (step.isEmpty() || !theirs || !inTime || history.size() < 2) {
            return new StepResult.Invalid(List.of("undo-too-late"));
        }
        ConcernState earlier = history.get(history.size() - 2).state();
        Course course = concern.course().with(c -> c.furtherUnits = List.of());
        FiledConcern after = concern.changed(earlier, concern.handling(), concern.due(), course);
        if (!concerns.update(handle, after, concern.revision(), moving.now(concern))) {
            return new StepResult.Conflict(concerns.find(handle, id).orElseThrow());
        }
        Event event = new Event(
                Ids.next(), moving.now(concern), by, UNDO_KIND, earlier, null, List.of(), null, last.id(), false);
        events.add(handle, after, event);
        moving.tell(handle, after, event);
        return new StepResult.Done(concerns.find(handle, id).orElseThrow());
    }

    /**
     * Says that somebody looks after a concern, or no longer does.
     *
     * @param by name of an account; null gives it back
     * @return whether it was free, or theirs
     */
    public boolean claim(String id, @Nullable String by, String previously) {
        return Moving.isId(id) && database.write(handle -> concerns.claim(handle, id, by, previously));
    }

    /**
     * Gives a concern to a colleague, whoever had it.
     *
     * @param to name of an account
     * @return whether there is such a concern
     */
    public boolean assign(String id, String to) {
        return Moving.isId(id) && database.write(handle -> concerns.assign(handle, id, to));
    }

    /** How many concerns that wait for intake each account has claimed, by its name; none is left out. */
    public Map<String, Long> countOpenByOwner() {
        return database.read(handle -> concerns.countByOwner(handle, ClaimedConcerns.WITH_INTAKE));
    }

    /**
     * Past concerns of the same service, those most like it first.
     *
     * @param scope what the reader may see
     * @param limit how many at most
     */
    public List<SimilarConcern> listSimilar(FiledConcern concern, Scope scope, int limit) {
        return database.read(handle -> similar.list(handle, concern, scope, limit));
    }

    /** How often the suggestion of a field was right, of those that people decided on from one instant until before another. */
    public SuggestionsRight countRight(Field field, Instant from, Instant until) {
        return database.read(handle -> examples.countRight(handle, field, from, until));
    }

    private StepResult labelled(String id, Act act) {
        return database.write(handle -> {
            StepResult result = moving.move(handle, id, act);
            if (result instanceof StepResult.Done(FiledConcern concern)) {
                labelling.all(handle, concern, act.doer().name(), concern.touched());
            }
            return result;
        });
    }

    private StepResult move(String id, Act act) {
        return database.write(handle -> moving.move(handle, id, act));
    }
}
