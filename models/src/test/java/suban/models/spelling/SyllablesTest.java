package suban.models.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SyllablesTest {
    @Test
    void a_name_is_spelt_by_its_sounds_and_by_their_first_letters() {
        assertThat(Syllables.of("路灯故障")).containsExactly("lu", "deng", "gu", "zhang");
        assertThat(Syllables.initials("路灯故障")).isEqualTo("ldgz");
    }

    @Test
    void what_is_no_chinese_character_has_no_sound() {
        assertThat(Syllables.of("A 12、🙂")).isEmpty();
        assertThat(Syllables.initials("5G基站")).isEqualTo("jz");
    }
}
