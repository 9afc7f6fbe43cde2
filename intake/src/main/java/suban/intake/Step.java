package suban.intake;

import static suban.intake.ConcernState.ACCEPTED;
import static suban.intake.ConcernState.DISPATCHED;
import static suban.intake.ConcernState.RECEIVED;
import static suban.intake.ConcernState.REJECTED;
import static suban.intake.ConcernState.RESOLVED;
import static suban.intake.ConcernState.RETURNED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What may be done with a concern: from which states, to which state, and for which origins. */
public enum Step {
    ACCEPT(EnumSet.of(RECEIVED, RETURNED), ACCEPTED, EnumSet.allOf(Origin.class)),
    DISPATCH(EnumSet.of(ACCEPTED, RETURNED), DISPATCHED, EnumSet.allOf(Origin.class)),
    RETURN(EnumSet.of(DISPATCHED), RETURNED, EnumSet.allOf(Origin.class)),
    RESOLVE(EnumSet.of(DISPATCHED), RESOLVED, EnumSet.allOf(Origin.class)),
    CLOSE(EnumSet.of(RESOLVED), ConcernState.CLOSED, EnumSet.allOf(Origin.class)),
    REJECT(EnumSet.of(RECEIVED), REJECTED, EnumSet.of(Origin.HANDOVER)),
    ANSWER(EnumSet.of(RECEIVED, ACCEPTED), ConcernState.ANSWERED, EnumSet.of(Origin.HANDOVER));

    private final Set<ConcernState> from;
    private final ConcernState to;
    private final Set<Origin> origins;

    Step(Set<ConcernState> from, ConcernState to, Set<Origin> origins) {
        this.from = from;
        this.to = to;
        this.origins = origins;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state after this step. */
    public ConcernState to() {
        return to;
    }

    public boolean isAllowed(ConcernState state, Origin origin) {
        return from.contains(state) && origins.contains(origin);
    }
}
