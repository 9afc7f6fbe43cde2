package suban.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.Ids;
import suban.storage.vault.Vault;

/**
 * The staff's side of intake: lists concerns, corrects them and moves them on, and keeps who did what. Every change names
 * the revision it was decided on, so nobody overwrites what they have not seen. Thread-safe.
 */
public final class Review {
    private final Database database;
    private final IntakeRules rules;
    private final Clock clock;
    private final ConcernStore concerns;
    private final HandOverStore handOvers;
    private final ThreadStore thread;
    private final EventStore events;
    private final ExampleStore examples;
    private final ReviewList list;

    public Review(Database database, Vault vault, IntakeRules rules, PhotoStore photos, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
        this.concerns = new ConcernStore(vault, photos);
        this.handOvers = new HandOverStore(vault);
        this.thread = new ThreadStore(vault);
        this.events = new EventStore(vault);
        this.examples = new ExampleStore(vault);
        this.list = new ReviewList(concerns);
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

    /** How many concerns in each state, every state included; the filter's own states do not matter. */
    public Map<ConcernState, Long> count(ReviewFilter filter) {
        return database.read(handle -> list.count(handle, filter));
    }

    public Optional<FiledConcern> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    /** Who did what, oldest first. */
    public List<Event> listEvents(String id) {
        return isId(id) ? database.read(handle -> events.list(handle, id)) : List.of();
    }

    /** What people decided about a field so far, in the order of filing. */
    public List<LabelledExample> listExamples(Field field) {
        return database.read(handle -> examples.list(handle, field));
    }

    /** Sets fields to what is right. A street that is not in a newly set district goes with the old one. */
    public CorrectionResult correct(
            String id, Corrections corrections, String by, @Nullable String note, int expectedRevision) {
        List<String> unreadable = Problems.of("note", note, false);
        if (!unreadable.isEmpty()) return new CorrectionResult.Invalid(unreadable);
        return database.write(handle -> {
            Optional<FiledConcern> found = find(handle, id);
            if (found.isEmpty()) return new CorrectionResult.UnknownConcern();
            if (found.get().revision() != expectedRevision) return new CorrectionResult.Conflict(found.get());
            return correct(handle, found.get(), corrections, by, note);
        });
    }

    /** The concern will be handled. Its labels as they stand now are right. */
    public StepResult accept(String id, String by, @Nullable String note, int expectedRevision) {
        return move(id, Step.ACCEPT, by, note, expectedRevision, (handle, concern) -> {});
    }

    /** A hand-over asks for nothing a city can do. */
    public StepResult reject(String id, String by, String reason, int expectedRevision) {
        return move(id, Step.REJECT, by, reason, expectedRevision, (handle, concern) -> {});
    }

    /** A hand-over gets a person's answer. */
    public StepResult answer(String id, String by, String answer, int expectedRevision) {
        return move(id, Step.ANSWER, by, answer, expectedRevision, (handle, concern) -> {
            HandedOver handedOver = Objects.requireNonNull(concern.handedOver());
            handOvers.put(handle, concern, handedOver.answered(answer));
            thread.add(handle, concern, new ThreadMessage(Ids.next(), now(), by, answer));
        });
    }

    private CorrectionResult correct(
            Handle handle, FiledConcern concern, Corrections corrections, String by, @Nullable String note) {
        if (concern.erased() != null) return new CorrectionResult.Invalid(List.of("state-erased"));
        if (concern.state().isFinal()) return new CorrectionResult.Invalid(List.of("state-final"));
        List<String> problems = new ArrayList<>();
        Handling handling = corrected(concern.handling(), corrections, problems);
        problems.addAll(Problems.of(handling, rules));
        if (!problems.isEmpty()) return new CorrectionResult.Invalid(problems);
        List<Change> changes = changes(concern.handling(), handling);
        if (changes.isEmpty()) return new CorrectionResult.Corrected(concern, changes);
        boolean otherService =
                !Objects.equals(handling.service(), concern.handling().service());
        Instant due = otherService ? rules.due(concern.created(), handling.service()) : concern.due();
        FiledConcern after = concern.changed(concern.state(), handling, due);
        Instant now = now();
        if (!concerns.update(handle, after, concern.revision(), now))
            return new CorrectionResult.Conflict(latest(handle, concern));
        events.add(handle, after, new Event(Ids.next(), now, by, "correct", after.state(), note, changes));
        List<Field> fields =
                changes.stream().map(Change::field).filter(Field::isLabel).toList();
        label(handle, after, fields, by, now);
        return new CorrectionResult.Corrected(after, changes);
    }

    private Handling corrected(Handling before, Corrections corrections, List<String> problems) {
        Handling after = before;
        // In the order of the fields; there may be none.
        Map<Field, String> ordered = new EnumMap<>(Field.class);
        ordered.putAll(corrections.values());
        for (Map.Entry<Field, String> entry : ordered.entrySet()) {
            String value = entry.getValue();
            try {
                after = after.with(entry.getKey(), value.isEmpty() ? null : value);
            } catch (DateTimeParseException e) {
                problems.add(entry.getKey().code() + "-invalid");
            }
        }
        boolean staysBehind = !corrections.values().containsKey(Field.STREET)
                && after.street() != null
                && after.district() != null
                && rules.findDistrict(after.district()).isPresent()
                && !rules.hasStreet(after.district(), after.street());
        return staysBehind ? after.with(Field.STREET, null) : after;
    }

    private StepResult move(
            String id,
            Step step,
            String by,
            @Nullable String note,
            int expectedRevision,
            BiConsumer<Handle, FiledConcern> also) {
        List<String> unreadable = Problems.of("note", note, step != Step.ACCEPT);
        if (!unreadable.isEmpty()) return new StepResult.Invalid(unreadable);
        return database.write(handle -> {
            Optional<FiledConcern> found = find(handle, id);
            if (found.isEmpty()) return new StepResult.UnknownConcern();
            FiledConcern before = found.get();
            if (before.revision() != expectedRevision) return new StepResult.Conflict(before);
            if (before.erased() != null || !step.isAllowed(before.state(), before.origin())) {
                return new StepResult.NotAllowed(before.state(), step);
            }
            FiledConcern after = before.changed(step.to(), before.handling(), before.due());
            Instant now = now();
            if (!concerns.update(handle, after, before.revision(), now))
                return new StepResult.Conflict(latest(handle, before));
            events.add(handle, after, new Event(Ids.next(), now, by, step.code(), after.state(), note, List.of()));
            if (step == Step.ACCEPT) label(handle, after, Arrays.asList(Field.values()), by, now);
            also.accept(handle, after);
            return new StepResult.Done(latest(handle, after));
        });
    }

    /** Keeps what was suggested beside what is right now. A field that never had a value teaches nothing. */
    private void label(Handle handle, FiledConcern concern, List<Field> fields, String by, Instant at) {
        Concern understood = concern.understood();
        Handling suggestion = understood == null ? null : Handling.of(understood);
        for (Field field : fields) {
            if (!field.isLabel()) continue;
            String suggested = suggestion == null ? null : suggestion.get(field);
            String right = concern.handling().get(field);
            if (suggested == null && right == null) continue;
            examples.put(handle, concern.id(), field, suggested, right, by, at);
        }
    }

    private static List<Change> changes(Handling before, Handling after) {
        return Arrays.stream(Field.values())
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Change(field, before.get(field), after.get(field)))
                .toList();
    }

    private Optional<FiledConcern> find(Handle handle, String id) {
        return isId(id) ? concerns.find(handle, id) : Optional.empty();
    }

    private FiledConcern latest(Handle handle, FiledConcern concern) {
        return concerns.find(handle, concern.id()).orElseThrow();
    }

    /** Whatever else stands in an address is no concern, and need not reach the database. */
    private static boolean isId(String id) {
        return id.matches("[0-9a-f-]{1,40}");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
