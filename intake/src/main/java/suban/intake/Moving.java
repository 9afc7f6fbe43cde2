package suban.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;
import suban.storage.Ids;

/**
 * Takes steps: one way for residents, intake, units and the clock. Every method is part of the caller's transaction, so what
 * goes with a step is on disk with it or not at all.
 */
final class Moving {
    private final Clock clock;
    private final ConcernStore concerns;
    private final EventStore events;
    private final Path path;
    private final Conditions conditions;
    private final List<StepListener> listeners = new CopyOnWriteArrayList<>();

    Moving(IntakeRules rules, ConcernStore concerns, EventStore events, Clock clock) {
        this.clock = clock;
        this.concerns = concerns;
        this.events = events;
        this.path = new Path(rules);
        this.conditions = new Conditions(rules);
    }

    StepResult move(Handle handle, String id, Act act) {
        List<String> unreadable = conditions.ofWords(act);
        if (!unreadable.isEmpty()) return new StepResult.Invalid(unreadable);
        Optional<FiledConcern> found = find(handle, id);
        if (found.isEmpty()) return new StepResult.UnknownConcern();
        FiledConcern before = found.get();
        Party party = act.doer().before(before);
        if (party == null) return new StepResult.UnknownConcern();
        if (act.revision() != null && act.revision() != before.revision()) return new StepResult.Conflict(before);
        if (before.erased() != null || !act.step().isAllowed(before.state(), party)) {
            return new StepResult.NotAllowed(before.state(), act.step());
        }
        Instant now = now(before);
        List<String> problems = conditions.of(before, act, now);
        if (!problems.isEmpty()) return new StepResult.Invalid(problems);
        FiledConcern after = path.after(before, act, now);
        // An answer weeks after the end is no new end, from which reopening and keeping would be counted anew.
        Instant touched = act.step() == Step.STAYS_FIXED ? before.touched() : now;
        if (!concerns.update(handle, after, before.revision(), touched)) {
            return new StepResult.Conflict(concerns.find(handle, id).orElseThrow());
        }
        Event event = event(after, act, now);
        events.add(handle, after, event);
        tell(handle, after, event);
        return new StepResult.Done(concerns.find(handle, id).orElseThrow());
    }

    /** From now on this one hears of every step, within its transaction. */
    void listen(StepListener listener) {
        listeners.add(listener);
    }

    void tell(Handle handle, FiledConcern after, Event event) {
        for (StepListener listener : listeners) listener.took(handle, after, event);
    }

    Optional<FiledConcern> find(Handle handle, String id) {
        return isId(id) ? concerns.find(handle, id) : Optional.empty();
    }

    /** Whatever else stands in an address is no concern, and need not reach the database. */
    static boolean isId(String id) {
        return id.matches("[0-9a-f-]{1,40}");
    }

    /** Nothing happens before what happened last, though the machine's clock may have gone back. */
    Instant now(FiledConcern concern) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(concern.touched()) ? concern.touched() : now;
    }

    private static Event event(FiledConcern after, Act act, Instant now) {
        String unit = act.step() == Step.DISPATCH
                ? after.handling().department()
                : act.doer().unit();
        boolean shown = act.step().words() == Step.Words.SHOWN;
        return new Event(
                Ids.next(),
                now,
                act.doer().name(),
                act.step().code(),
                after.state(),
                act.note(),
                List.of(),
                unit,
                act.detail(),
                shown && act.note() != null);
    }
}
