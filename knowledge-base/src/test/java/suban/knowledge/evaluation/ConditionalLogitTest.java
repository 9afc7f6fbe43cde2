package suban.knowledge.evaluation;

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
            choices.add(new Choice(alternatives, List.of(draw(alternatives, truth, random))));
        }
        ConditionalLogit logit = new ConditionalLogit(choices);
        double[] found = logit.fit(new double[4]);
        for (int i = 0; i < 4; i++) assertThat(found[i]).isCloseTo(truth[i], within(0.35));
        assertThat(found[1]).isNotNegative();
        assertThat(logit.logLoss(found)).isLessThanOrEqualTo(logit.logLoss(truth));
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
