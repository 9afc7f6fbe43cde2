package suban.chatbot.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import suban.chatbot.SampleMessages;
import suban.models.text.Language;

class FitResultTest {
    private static Figure figure(double right, double answered, double concerns) {
        return new Figure(300, right, 0.95, 0.01, 300, answered, 100, concerns, 0.04);
    }

    private static final AlarmFigure ALARMS = new AlarmFigure(100, 0.95, 0.03, 1000, 0.004, 0.01);

    private static FitResult result(Map<String, Figure> now, Map<String, Figure> before) {
        return new FitResult(SampleMessages.fitted(), now, before, ALARMS, ALARMS);
    }

    @Test
    void a_language_that_answers_fewer_questions_right_is_worse() {
        FitResult result = result(
                Map.of("zh all", figure(0.82, 0.04, 0.75), "en all", figure(0.70, 0.04, 0.75)),
                Map.of("zh all", figure(0.82, 0.04, 0.75), "en all", figure(0.80, 0.04, 0.75)));
        assertThat(result.worse()).contains(Language.EN);
    }

    @Test
    void fewer_answers_for_as_many_fewer_wrong_ones_are_not_worse() {
        assertThat(result(Map.of("zh all", figure(0.76, 0.01, 0.75)), Map.of("zh all", figure(0.82, 0.07, 0.75)))
                        .worse())
                .isEmpty();
    }

    @Test
    void a_difference_within_chance_is_not_worse() {
        assertThat(result(Map.of("zh all", figure(0.80, 0.04, 0.74)), Map.of("zh all", figure(0.82, 0.04, 0.75)))
                        .worse())
                .isEmpty();
    }

    @Test
    void a_language_without_reports_is_compared_by_the_rest() {
        assertThat(result(
                                Map.of("zh all", figure(0.60, 0.04, Double.NaN)),
                                Map.of("zh all", figure(0.80, 0.04, Double.NaN)))
                        .worse())
                .contains(Language.ZH);
    }

    @Test
    void alarms_that_miss_more_dangers_are_worse() {
        AlarmFigure deaf = new AlarmFigure(100, 0.80, 0.03, 1000, 0.004, 0.01);
        assertThat(new FitResult(SampleMessages.fitted(), Map.of(), Map.of(), deaf, ALARMS).isDeaf())
                .isTrue();
        assertThat(new FitResult(SampleMessages.fitted(), Map.of(), Map.of(), ALARMS, deaf).isDeaf())
                .isFalse();
    }

    @Test
    void a_language_that_only_one_of_both_has_is_not_compared() {
        assertThat(result(Map.of("zh all", figure(0.1, 0.5, 0)), Map.of()).worse())
                .isEmpty();
    }
}
