package suban.classifier.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import suban.models.learning.Vectors;

class LearningTest {
    @Test
    void an_inverse_times_its_matrix_is_the_identity() {
        double[][] a = {{4, 1, 0.5}, {1, 3, 0.2}, {0.5, 0.2, 2}};
        double[][] copy = {a[0].clone(), a[1].clone(), a[2].clone()};
        double[][] inverse = Vectors.inverse(copy);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) sum += a[i][k] * inverse[k][j];
                assertThat(sum).isCloseTo(i == j ? 1 : 0, within(1e-12));
            }
        }
    }

    @Test
    void leaving_a_text_out_in_closed_form_equals_training_without_it() {
        Random random = new Random(1);
        float[][] x = new float[12][4];
        int[] y = new int[12];
        for (int i = 0; i < 12; i++) {
            y[i] = i % 3;
            for (int j = 0; j < 4; j++) x[i][j] = (float) random.nextGaussian() + (j == y[i] ? 1 : 0);
        }
        float[] closed = RidgeModel.train(x, y, 3, 0.5).scoresLeftOut(x[11], y[11]);
        float[] without = RidgeModel.train(Arrays.copyOf(x, 11), Arrays.copyOf(y, 11), 3, 0.5)
                .scores(x[11]);
        for (int c = 0; c < 3; c++) assertThat(closed[c]).isCloseTo(without[c], within(1e-3f));
    }

    @Test
    void a_text_that_counts_twice_is_as_good_as_two() {
        Random random = new Random(2);
        float[][] x = new float[12][4];
        int[] y = new int[12];
        double[] counts = new double[12];
        for (int i = 0; i < 12; i++) {
            y[i] = i % 3;
            counts[i] = i == 11 ? 2 : 1;
            for (int j = 0; j < 4; j++) x[i][j] = (float) random.nextGaussian() + (j == y[i] ? 1 : 0);
        }
        float[][] twice = Arrays.copyOf(x, 13);
        twice[12] = x[11];
        int[] labels = Arrays.copyOf(y, 13);
        labels[12] = y[11];
        RidgeModel weighted = RidgeModel.train(x, y, counts, 3, 0.5);
        RidgeModel doubled = RidgeModel.train(twice, labels, 3, 0.5);
        RidgeModel without = RidgeModel.train(Arrays.copyOf(x, 11), Arrays.copyOf(y, 11), 3, 0.5);
        for (int c = 0; c < 3; c++) {
            assertThat(weighted.scores(x[0])[c]).isCloseTo(doubled.scores(x[0])[c], within(1e-4f));
            assertThat(weighted.scoresLeftOut(x[11], y[11], 2)[c]).isCloseTo(without.scores(x[11])[c], within(1e-3f));
        }
        SparseVector one = new SparseVector(new int[] {0}, new float[] {1});
        SparseVector other = new SparseVector(new int[] {0, 1}, new float[] {0.8f, 0.6f});
        NgramModel weightedGrams = NgramModel.train(List.of(one, other), new int[] {0, 1}, new double[] {2, 1}, 2, 2);
        NgramModel doubledGrams = NgramModel.train(List.of(one, one, other), new int[] {0, 0, 1}, 2, 2);
        NgramModel plainGrams = NgramModel.train(List.of(one, other), new int[] {0, 1}, 2, 2);
        assertThat(weightedGrams.scores(one)[0]).isCloseTo(doubledGrams.scores(one)[0], within(1e-2f));
        assertThat(Math.abs(weightedGrams.scores(one)[0] - plainGrams.scores(one)[0]))
                .isGreaterThan(1e-2f);
    }

    @Test
    void ngrams_fold_what_residents_write_differently() {
        NgramFeatures features = NgramFeatures.of(List.of("路灯坏了 street lamp", "别的话"), 1);
        SparseVector plain = features.vector("路灯坏了 street lamp");
        SparseVector other = features.vector("路燈壞了  ＳＴＲＥＥＴ lamp");
        assertThat(other.size()).isEqualTo(plain.size());
        for (int i = 0; i < plain.size(); i++) {
            assertThat(other.index(i)).isEqualTo(plain.index(i));
            assertThat(other.value(i)).isEqualTo(plain.value(i));
        }
        assertThat(features.vector("😀").size()).isZero();
    }

    @Test
    void keys_keep_their_numbers_while_an_index_grows() {
        LongIndex index = new LongIndex();
        for (long key = 0; key < 50_000; key++)
            assertThat(index.findOrAdd(key * 7919)).isEqualTo((int) key);
        assertThat(index.find(7919L * 12_345)).isEqualTo(12_345);
        assertThat(index.find(-1)).isEqualTo(-1);
    }

    @Test
    void a_hinge_machine_puts_its_texts_on_the_right_side_of_the_margin() {
        List<String> texts = List.of("路灯坏了", "路灯不亮", "工资没发", "拖欠工资", "垃圾好臭", "垃圾没人收");
        int[] labels = {0, 0, 1, 1, 2, 2};
        NgramFeatures features = NgramFeatures.of(texts, 1);
        NgramModel model = NgramModel.train(texts.stream().map(features::vector).toList(), labels, 3, features.size());
        for (int i = 0; i < texts.size(); i++) {
            float[] scores = model.scores(features.vector(texts.get(i)));
            for (int c = 0; c < 3; c++)
                assertThat(scores[c] > 0).as(texts.get(i) + " " + c).isEqualTo(c == labels[i]);
        }
        assertThat(model.scores(features.vector("街边路灯又坏了"))[0]).isGreaterThan(0);
    }
}
