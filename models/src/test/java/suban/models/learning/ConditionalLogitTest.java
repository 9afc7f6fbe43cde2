package suban.models.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ConditionalLogitTest {
    @Test
    void weights_that_made_the_choices_are_found_again() {
        double[] truth = {3, 0, 5, 2};
        Random random = new Random(1);
        List<Choice> choices = new ArrayList<>();
        for (int n = 0; n < 6000; n++) {
            List<double[]> alternatives = new ArrayList<>();
            alternatives.add(new double[] {1, 0, 0, 0});
            for (int a = 0; a < 4; a++) {
                alternatives.add(new double[] {0, random.nextDouble(), random.nextDouble(), random.nextDouble()});
            }
            choices.add(new Choice(alternatives, List.of(draw(alternatives, truth, random)), 1));
        }
        double[] found = ConditionalLogit.fit(choices, Shrinkage.toZero(4, 0.01).atLeastZero(false, true, true, true));
        for (int i = 0; i < 4; i++) assertThat(found[i]).isCloseTo(truth[i], within(0.35));
        assertThat(found[1]).isNotNegative();
        assertThat(ConditionalLogit.logLoss(choices, found))
                .isLessThanOrEqualTo(ConditionalLogit.logLoss(choices, truth));
    }

    @Test
    void without_observations_weights_stay_where_they_are_drawn_to() {
        assertThat(ConditionalLogit.fit(List.of(), Shrinkage.to(new double[] {2, -1}, 1)))
                .containsExactly(2, -1);
    }

    @Test
    void yes_or_no_is_told_apart_by_one_feature_and_stays_finite_when_it_tells_all() {
        List<Choice> choices = new ArrayList<>();
        for (int i = -10; i <= 10; i++) {
            if (i != 0) choices.add(Choice.yesOrNo(new double[] {1, i}, i > 0, 1));
        }
        double[] weights = ConditionalLogit.fit(choices, Shrinkage.toZero(2, 0.1));
        double[] yes = ConditionalLogit.probabilities(List.of(new double[] {1, 5}, new double[2]), weights);
        assertThat(yes[0]).isBetween(0.9, 1.0);
        assertThat(weights[1]).isBetween(0.5, 10.0);
    }

    @Test
    void a_bounded_weight_stays_at_zero_where_the_data_would_make_it_negative() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < 50; i++) choices.add(Choice.yesOrNo(new double[] {1, i % 5}, i % 5 < 2, 1));
        double[] weights =
                ConditionalLogit.fit(choices, Shrinkage.toZero(2, 0.1).atLeastZero(false, true));
        assertThat(weights[1]).isZero();
    }

    private static int draw(List<double[]> alternatives, double[] weights, Random random) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < alternatives.size(); a++) {
            double utility = -Math.log(-Math.log(random.nextDouble()));
            for (int i = 0; i < weights.length; i++)
                utility += weights[i] * alternatives.get(a)[i];
            if (utility > highest) {
                highest = utility;
                best = a;
            }
        }
        return best;
    }
}
