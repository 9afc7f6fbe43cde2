package suban.models.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SyllablesTest {
    @Test
    void each_character_sounds_and_all_else_is_silent() {
        assertThat(Syllables.of("路灯不亮 (LED) 😀")).containsExactly("lu", "deng", "bu", "liang");
        assertThat(Syllables.of("noise")).isEmpty();
    }
}
