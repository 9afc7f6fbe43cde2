package suban.intake;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import suban.storage.Ids;

/** Makes one concern of several, and several of one. Every method is part of the caller's transaction. */
final class Regrouping {
    private static final int MOST_PARTS = 9;

    private final IntakeRules rules;
    private final ConcernStore concerns;
    private final EventStore events;
    private final Moving moving;
    private final RandomGenerator unguessable = new SecureRandom();

    Regrouping(IntakeRules rules, ConcernStore concerns, EventStore events, Moving moving) {
        this.rules = rules;
        this.concerns = concerns;
        this.events = events;
        this.moving = moving;
    }

    StepResult merge(Handle handle, String id, String code, Act act) {
        Optional<FiledConcern> into = TrackingCode.find(code)
                .flatMap(found -> concerns.findId(handle, found))
                .flatMap(other -> concerns.find(handle, other));
        if (into.isEmpty()) return new StepResult.Invalid(List.of("code-unknown"));
        FiledConcern other = into.get();
        if (other.id().equals(id)) return new StepResult.Invalid(List.of("code-itself"));
        // What was merged or ended takes nobody along, so there is no circle.
        if (!other.state().isOpen() || other.erased() != null) return new StepResult.Invalid(List.of("code-ended"));
        StepResult result = moving.move(handle, id, act.with(other.id()));
        if (result instanceof StepResult.Done done) {
            Event took = new Event(
                    Ids.next(),
                    moving.now(other),
                    act.doer().name(),
                    "take-along",
                    other.state(),
                    null,
                    List.of(),
                    null,
                    done.concern().id(),
                    false);
            events.add(handle, other, took);
        }
        return result;
    }

    StepResult split(Handle handle, String id, List<String> titles, Act act) {
        List<String> wanted =
                titles.stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
        if (wanted.size() < 2) return new StepResult.Invalid(List.of("parts-too-few"));
        if (wanted.size() > MOST_PARTS) return new StepResult.Invalid(List.of("parts-too-many"));
        for (String title : wanted) {
            List<String> problems = Problems.ofLine("title", title);
            if (!problems.isEmpty()) return new StepResult.Invalid(problems);
        }
        StepResult result = moving.move(handle, id, act);
        if (result instanceof StepResult.Done done) {
            for (String title : wanted)
                addPart(handle, done.concern(), title, act.doer().name());
        }
        return result;
    }

    private void addPart(Handle handle, FiledConcern whole, String title, String by) {
        while (true) {
            FiledConcern part = part(whole, title);
            if (!concerns.add(handle, new ConcernStore.Filed(part, null, null))) continue; // the code was taken
            Event event = new Event(
                    Ids.next(), part.created(), by, "part", part.state(), null, List.of(), null, whole.id(), false);
            events.add(handle, part, event);
            moving.tell(handle, part, event);
            return;
        }
    }

    private FiledConcern part(FiledConcern whole, String title) {
        Instant now = whole.touched();
        Handling handling = whole.handling().with(Field.TITLE, title);
        return new FiledConcern(
                Ids.next(),
                TrackingCode.next(unguessable).text(),
                1,
                ConcernState.RECEIVED,
                whole.origin() == Origin.HANDOVER ? Origin.RESIDENT : whole.origin(),
                null,
                null,
                handling,
                whole.text(),
                whole.language(),
                whole.contact(),
                now,
                rules.due(now, handling),
                whole.conversation(),
                List.of(),
                null,
                null,
                Course.partOf(whole.id()),
                now,
                whole.isPrivate());
    }
}
