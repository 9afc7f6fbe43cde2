package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepTest {
    @Test
    void a_concern_goes_from_received_to_closed() {
        ConcernState state = ConcernState.RECEIVED;
        for (Step step :
                new Step[] {Step.ACCEPT, Step.DISPATCH, Step.RETURN, Step.DISPATCH, Step.RESOLVE, Step.CLOSE}) {
            assertThat(step.isAllowed(state, Origin.RESIDENT))
                    .as("%s from %s", step, state)
                    .isTrue();
            state = step.to();
        }
        assertThat(state).isEqualTo(ConcernState.CLOSED);
        assertThat(state.isFinal()).isTrue();
    }

    @Test
    void only_a_hand_over_is_answered_or_rejected() {
        for (Step step : new Step[] {Step.ANSWER, Step.REJECT}) {
            assertThat(step.isAllowed(ConcernState.RECEIVED, Origin.HANDOVER)).isTrue();
            assertThat(step.isAllowed(ConcernState.RECEIVED, Origin.RESIDENT)).isFalse();
        }
    }

    @Test
    void nothing_leaves_a_final_state() {
        for (ConcernState state : ConcernState.values()) {
            if (!state.isFinal()) continue;
            for (Step step : Step.values()) {
                for (Origin origin : Origin.values())
                    assertThat(step.isAllowed(state, origin)).isFalse();
            }
        }
    }
}
