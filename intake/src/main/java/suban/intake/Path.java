package suban.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import suban.intake.ConcernState.Clock;

/** What a step makes of a concern: its state, its due instant, and what its course remembers. */
final class Path {
    private final IntakeRules rules;

    Path(IntakeRules rules) {
        this.rules = rules;
    }

    /** The concern after the step, which is allowed and whole. */
    FiledConcern after(FiledConcern before, Act act, Instant now) {
        Step step = act.step();
        ConcernState state = step.to(before.state());
        return before.changed(state, before.handling(), due(before, act, now), course(before, act, state, now));
    }

    private Instant due(FiledConcern before, Act act, Instant now) {
        Instant stopped = before.course().stopped();
        return switch (act.step()) {
            case REPLY, RESUME, RECALL -> stopped == null ? before.due() : resumed(before, stopped, now);
            case GRANT_EXTENSION -> rules.calendar().due(before.due(), extension(before));
            case REOPEN -> rules.due(now, before.handling());
            default -> before.due();
        };
    }

    /** What was left when the clock stopped is left now: in working hours, or where danger is told, by the wall clock. */
    private Instant resumed(FiledConcern before, Instant stopped, Instant now) {
        if (!before.handling().urgency().equals(IntakeRules.CRITICAL))
            return rules.calendar().due(now, rules.calendar().worked(stopped, before.due()));
        Duration left = Duration.between(stopped, before.due());
        return left.isNegative() ? now : now.plus(left);
    }

    private Course course(FiledConcern before, Act act, ConcernState state, Instant now) {
        return before.course().with(course -> {
            if (state.clock() != Clock.STOPPED) course.stopped = null;
            if (state.turn() != before.state().turn()) course.owner = null;
            switch (act.step()) {
                case DISPATCH -> {
                    course.furtherUnits = act.furtherUnits();
                    course.extensionHours = null;
                }
                case RETURN, RECALL -> {
                    course.furtherUnits = List.of();
                    course.extensionHours = null;
                }
                case ASK -> course.stopped = now;
                case REQUEST_EXTENSION -> course.extensionHours = act.number();
                case GRANT_EXTENSION -> {
                    course.extensionHours = null;
                    course.escalation = 0;
                }
                case REFUSE_EXTENSION -> course.extensionHours = null;
                // What is done, taken back or goes elsewhere needs no more time.
                case RESOLVE, WITHDRAW, SPLIT -> course.extensionHours = null;
                case CONFIRM, OBJECT -> course.stars = act.number();
                case REOPEN -> {
                    course.reopened++;
                    course.escalation = 0;
                    course.stars = null;
                }
                case MERGE -> {
                    course.mergedInto = act.detail();
                    course.extensionHours = null;
                }
                case WARN, ESCALATE -> course.escalation = act.number();
                default -> {}
            }
        });
    }

    private static int extension(FiledConcern concern) {
        Integer hours = concern.course().extensionHours();
        if (hours == null) throw new IllegalStateException("no extension asked for");
        return hours;
    }
}
