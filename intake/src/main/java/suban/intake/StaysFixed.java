package suban.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Takes the answer to whether what was closed some weeks ago is still as it should be: once, and only from whoever was asked.
 * Every method is part of the caller's transaction.
 */
final class StaysFixed {
    static final String YES = "yes";
    static final String NO = "no";

    private final EventStore events;
    private final Moving moving;
    private final Conditions conditions;

    StaysFixed(IntakeRules rules, EventStore events, Moving moving) {
        this.events = events;
        this.moving = moving;
        this.conditions = new Conditions(rules);
    }

    /** Whether an answer is waited for. */
    static boolean isOpen(Handle handle, FiledConcern concern, List<Event> history) {
        return concern.state() == ConcernState.CLOSED
                && findAnswer(history).isEmpty()
                && FollowUps.isAsked(handle, concern.id());
    }

    /**
     * What is not fixed is reopened where the resident may do that, which needs words; else a supervisor sees it.
     *
     * @param words what is wrong, if anything
     */
    StepResult answer(Handle handle, FiledConcern concern, boolean fixed, String words) {
        List<Event> history = events.list(handle, concern.id());
        String detail = fixed ? YES : NO;
        Instant now = moving.now(concern);
        Optional<Event> before = findAnswer(history);
        if (before.isPresent()
                && detail.equals(before.get().detail())
                && !before.get().at().isBefore(now.minus(Following.SAME)))
            return again(handle, concern, history, words);
        if (!isOpen(handle, concern, history)) return new StepResult.NotAllowed(concern.state(), Step.STAYS_FIXED);
        Act reopen = Act.of(Step.REOPEN, Doer.RESIDENT, null, words);
        boolean reopens = !fixed && conditions.of(concern, reopen, now).isEmpty();
        List<String> problems = reopens ? conditions.ofWords(reopen) : List.of();
        if (!problems.isEmpty()) return new StepResult.Invalid(problems);
        Act answer = Act.of(Step.STAYS_FIXED, Doer.RESIDENT, null, reopens ? null : words)
                .with(detail);
        StepResult result = moving.move(handle, concern.id(), answer);
        return reopens && result instanceof StepResult.Done ? moving.move(handle, concern.id(), reopen) : result;
    }

    /** The same answer once more: nothing new, or what its words tell is added. */
    private StepResult again(Handle handle, FiledConcern concern, List<Event> history, String words) {
        boolean told = words.isBlank()
                || history.stream().anyMatch(event -> words.strip().equals(event.note()));
        Act addition = Act.of(Step.SUPPLEMENT, Doer.RESIDENT, null, words);
        return told ? new StepResult.Done(concern) : moving.move(handle, concern.id(), addition);
    }

    private static Optional<Event> findAnswer(List<Event> history) {
        return history.stream()
                .filter(event -> event.kind().equals(Step.STAYS_FIXED.code()))
                .findFirst();
    }
}
