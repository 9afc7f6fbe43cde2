package suban.web.staff.review;

import java.time.Duration;
import java.time.Instant;
import suban.intake.ConcernState;
import suban.web.page.Page;

/**
 * How much time is left.
 *
 * @param look of a badge: danger when it is over, warning when it is short, neutral otherwise
 */
public record Due(String text, String look) {
    private static final Duration SHORT = Duration.ofHours(8);
    private static final long HOURS_SHOWN = 48;

    public static Due of(Page page, Instant due, ConcernState state) {
        if (state.clock() != ConcernState.Clock.RUNS) {
            return new Due(page.stateForStaff(state.code()), "neutral");
        }
        Duration left = Duration.between(page.now(), due);
        if (left.isNegative()) return new Due(page.text("staff.due.over", span(page, left.negated())), "danger");
        return new Due(page.text("staff.due.in", span(page, left)), left.compareTo(SHORT) < 0 ? "warning" : "neutral");
    }

    private static String span(Page page, Duration span) {
        if (span.toMinutes() < 60) return page.text("staff.due.minutes", Math.max(1, span.toMinutes()));
        if (span.toHours() < HOURS_SHOWN) return page.text("staff.due.hours", span.toHours());
        return page.text("staff.due.days", span.toDays());
    }
}
