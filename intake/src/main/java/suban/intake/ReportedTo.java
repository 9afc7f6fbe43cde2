package suban.intake;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom the clock reports an overdue concern to: the longer nobody has finished it, the higher. */
public enum ReportedTo {
    /** The one that leads. */
    UNIT(Watch.OVERDUE),
    INTAKE(Watch.OVERDUE),
    SUPERVISOR(Watch.AT_SUPERVISOR),
    MANAGER(Watch.AT_MANAGER);

    private final int level;

    ReportedTo(int level) {
        this.level = level;
    }

    int level() {
        return level;
    }

    /** Those for which the clock runs and that they know of. */
    Set<ConcernState> states() {
        return Arrays.stream(ConcernState.values())
                .filter(state -> state.clock() == ConcernState.Clock.RUNS)
                .filter(state -> this != UNIT || UnitDesk.SEEN_BY_UNITS.contains(state))
                .collect(Collectors.toSet());
    }
}
