package suban.chatbot.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static suban.chatbot.decision.AlarmPolicy.Verdict.ALARM;
import static suban.chatbot.decision.AlarmPolicy.Verdict.ASK;
import static suban.chatbot.decision.AlarmPolicy.Verdict.NONE;

import org.junit.jupiter.api.Test;
import suban.chatbot.decision.AlarmPolicy.Verdict;
import suban.chatbot.understanding.Roles;

class AlarmPolicyTest {
    private static final Roles REPORT = new Roles(0.9, 0.05, 0.05);
    private static final Roles UNCLEAR = new Roles(0.4, 0.3, 0.3);
    private static final Roles REMARK = new Roles(0.02, 0.03, 0.95);

    private final AlarmPolicy policy = new AlarmPolicy(
            new Alarms(0.6, 0.7, 0.5, 0.8, 0.98, 0.1, 0.2, 0.6, 0.5, 0.3, 0.4, 0.7),
            new Margins(0.6, 0.2, 0.9, 0.4, 0.5, 0.15, 0.8, 0.9, 0.7, 0.25, 2, 0.15, 0.8));

    private Verdict weigh(double probability, boolean worded, Roles roles) {
        return policy.weigh(new DangerEvidence(probability, worded, false, false, false, roles));
    }

    @Test
    void words_of_the_city_need_less_than_learning_alone() {
        assertThat(weigh(0.65, true, UNCLEAR)).isEqualTo(ALARM);
        assertThat(weigh(0.65, false, UNCLEAR)).isEqualTo(ASK);
    }

    @Test
    void a_remark_alarms_only_where_danger_is_beyond_doubt() {
        assertThat(weigh(0.9, false, REMARK)).isEqualTo(NONE);
        assertThat(weigh(0.9, true, REMARK)).isEqualTo(NONE);
        assertThat(weigh(0.99, false, REMARK)).isEqualTo(ALARM);
    }

    @Test
    void a_plain_report_is_asked_about_only_when_more_speaks_for_danger() {
        assertThat(weigh(0.3, false, UNCLEAR)).isEqualTo(ASK);
        assertThat(weigh(0.3, false, REPORT)).isEqualTo(NONE);
        assertThat(weigh(0.55, false, REPORT)).isEqualTo(ASK);
    }

    @Test
    void what_says_that_it_reports_is_doubtful_only_by_its_words() {
        assertThat(policy.weigh(new DangerEvidence(0.55, false, false, false, true, REPORT)))
                .isEqualTo(NONE);
        assertThat(policy.weigh(new DangerEvidence(0.35, true, false, false, true, REPORT)))
                .isEqualTo(ASK);
    }

    @Test
    void what_is_over_is_asked_about_at_most() {
        assertThat(policy.weigh(new DangerEvidence(0.99, true, true, false, false, UNCLEAR)))
                .isEqualTo(ASK);
        assertThat(policy.weigh(new DangerEvidence(0.4, true, true, false, false, UNCLEAR)))
                .isEqualTo(NONE);
    }

    @Test
    void digits_and_syllables_alarm_nobody_by_learning_alone() {
        assertThat(policy.weigh(new DangerEvidence(0.99, false, false, true, false, UNCLEAR)))
                .isEqualTo(NONE);
        assertThat(policy.weigh(new DangerEvidence(0.99, true, false, true, false, UNCLEAR)))
                .isEqualTo(ALARM);
    }
}
