package suban.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the clock has to look at a concern next. What is not due for anything costs nothing. */
final class Watch {
    /** How high a concern is reported that nobody has finished. */
    static final int DUE_SOON = 1;

    static final int OVERDUE = 2;
    static final int AT_SUPERVISOR = 3;
    static final int AT_MANAGER = 4;

    private final IntakeRules rules;

    Watch(IntakeRules rules) {
        this.rules = rules;
    }

    /** @return null for never */
    @Nullable
    Instant next(FiledConcern concern, Instant now) {
        if (concern.erased() != null) return null;
        return switch (concern.state()) {
            case WAITING ->
                rules.calendar().due(stopped(concern, now), rules.limits().answerHours());
            case RESOLVED -> now.plus(Duration.ofDays(rules.limits().closeDays()));
            default -> concern.state().clock() == ConcernState.Clock.RUNS ? running(concern, now) : null;
        };
    }

    private @Nullable Instant running(FiledConcern concern, Instant now) {
        TimeLimits limits = rules.limits();
        return switch (concern.course().escalation()) {
            case 0 -> warning(concern.due(), now);
            case DUE_SOON -> concern.due();
            case OVERDUE -> rules.calendar().due(concern.due(), limits.supervisorHours());
            case AT_SUPERVISOR -> rules.calendar().due(concern.due(), limits.managerHours());
            default -> null;
        };
    }

    /** Some working hours before it is due, and no sooner than half the time that is left. */
    private Instant warning(Instant due, Instant now) {
        Duration left = rules.calendar().worked(now, due);
        Duration before = left.minusHours(rules.limits().warningHours());
        Duration half = left.dividedBy(2);
        return rules.calendar().due(now, before.compareTo(half) > 0 ? before : half);
    }

    private static Instant stopped(FiledConcern concern, Instant now) {
        Instant stopped = concern.course().stopped();
        return stopped == null ? now : stopped;
    }
}
