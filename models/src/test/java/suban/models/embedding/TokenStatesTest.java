package suban.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suban.models.text.Language;

class TokenStatesTest {
    private static EmbeddingModels models;

    @BeforeAll
    static void open() {
        models = EmbeddingModels.open(new EmbeddingSettings(1, null, java.util.Map.of()));
    }

    @AfterAll
    static void close() {
        models.close();
    }

    private static TokenStates states(String text, Language language) {
        return models.beginStates(text, language).get();
    }

    @Test
    void every_character_and_word_has_a_state_of_length_one() {
        TokenStates states = states("桃园路88号", Language.ZH);
        for (int i = 0; i < 3; i++) assertThat(length(states.over(i, i + 1))).isBetween(0.99, 1.01);
        assertThat(states.over(3, 5)).hasSize(models.dimension(Language.ZH));
        TokenStates english = states("the lamp is broken", Language.EN);
        assertThat(length(english.over(4, 8))).isBetween(0.5, 1.01);
        assertThat(english.over(4, 8)).isNotEqualTo(english.over(0, 3));
    }

    @Test
    void offsets_count_code_units_also_behind_rare_characters() {
        String text = "𠮷野家在哪里";
        TokenStates states = states(text, Language.ZH);
        assertThat(states.over(text.indexOf("哪"), text.indexOf("哪") + 1)).isNotNull();
        assertThat(states.over(text.length() - 1, text.length())).isNotNull();
        assertThat(states.over(text.length(), text.length() + 1)).isNull();
    }

    @Test
    void the_same_word_means_something_else_elsewhere() {
        float[] here = states("苹果很好吃", Language.ZH).over(0, 2);
        float[] there = states("苹果手机坏了", Language.ZH).over(0, 2);
        double same = 0;
        for (int d = 0; d < here.length; d++) same += here[d] * there[d];
        assertThat(same / Math.sqrt(length(here) * length(there) * length(here) * length(there)))
                .isLessThan(0.98);
    }

    @Test
    void what_stands_beyond_the_model_has_no_state() {
        String text = "路".repeat(600);
        assertThat(states(text, Language.ZH).over(0, 1)).isNotNull();
        assertThat(states(text, Language.ZH).over(590, 591)).isNull();
        assertThat(states("", Language.ZH).over(0, 1)).isNull();
    }

    private static double length(float[] state) {
        double squares = 0;
        for (float v : state) squares += v * v;
        return Math.sqrt(squares);
    }
}
