package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StepTest {
    @Test
    void a_concern_goes_from_received_to_closed_by_way_of_a_wrong_unit() {
        ConcernState state = ConcernState.RECEIVED;
        record Taken(Step step, Party by) {}
        for (Taken taken : new Taken[] {
            new Taken(Step.ACCEPT, Party.INTAKE),
            new Taken(Step.DISPATCH, Party.INTAKE),
            new Taken(Step.RETURN, Party.UNIT),
            new Taken(Step.DISPATCH, Party.SUPERVISOR),
            new Taken(Step.ACKNOWLEDGE, Party.UNIT),
            new Taken(Step.ASK, Party.UNIT),
            new Taken(Step.REPLY, Party.RESIDENT),
            new Taken(Step.PROGRESS, Party.UNIT),
            new Taken(Step.RESOLVE, Party.UNIT),
            new Taken(Step.OBJECT, Party.RESIDENT),
            new Taken(Step.REOPEN, Party.RESIDENT),
            new Taken(Step.DISPATCH, Party.INTAKE),
            new Taken(Step.ACKNOWLEDGE, Party.UNIT),
            new Taken(Step.RESOLVE, Party.UNIT),
            new Taken(Step.CONFIRM, Party.RESIDENT),
        }) {
            assertThat(taken.step().isAllowed(state, taken.by()))
                    .as("%s from %s by %s", taken.step(), state, taken.by())
                    .isTrue();
            state = taken.step().to(state);
        }
        assertThat(state).isEqualTo(ConcernState.CLOSED);
        assertThat(state.isFinal()).isTrue();
    }

    @Test
    void everybody_has_their_own_steps() {
        for (Step step : Step.values()) {
            for (ConcernState state : step.from()) {
                for (Party party : Party.values()) {
                    boolean own = step.by().contains(party)
                            || (party == Party.SUPERVISOR && step.by().contains(Party.INTAKE));
                    assertThat(step.isAllowed(state, party))
                            .as("%s %s %s", step, state, party)
                            .isEqualTo(own);
                }
            }
        }
    }

    @Test
    void a_final_state_is_left_by_reopening_only() {
        for (ConcernState state : ConcernState.values()) {
            if (!state.isFinal()) continue;
            for (Step step : Step.values()) {
                if (step.moves() && step.from().contains(state))
                    assertThat(step).isEqualTo(Step.REOPEN);
            }
        }
    }

    @Test
    void every_state_is_reached_and_every_state_that_is_not_final_is_left() {
        Set<ConcernState> reached = EnumSet.of(ConcernState.RECEIVED);
        Set<ConcernState> left = EnumSet.noneOf(ConcernState.class);
        for (Step step : Step.values()) {
            if (!step.moves()) continue;
            for (ConcernState from : step.from()) {
                reached.add(step.to(from));
                left.add(from);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(ConcernState.values());
        for (ConcernState state : ConcernState.values()) {
            if (!state.isFinal()) assertThat(left).contains(state);
        }
    }
}
