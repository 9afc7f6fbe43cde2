package suban.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import suban.chatbot.Fitting.Figure;
import suban.models.text.Language;

class FittingTest {
    private static Figure figure(double right, double answered, double concerns) {
        return new Figure(300, right, 0.95, 0.01, 300, answered, 100, concerns, 0.04);
    }

    private static Fitting.Result result(Map<String, Figure> now, Map<String, Figure> before) {
        return new Fitting.Result(SampleMessages.fitted(), now, before);
    }

    @Test
    void a_language_that_answers_fewer_questions_right_is_worse() {
        Fitting.Result result = result(
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
    void a_language_that_only_one_of_both_has_is_not_compared() {
        assertThat(result(Map.of("zh all", figure(0.1, 0.5, 0)), Map.of()).worse())
                .isEmpty();
    }
}
