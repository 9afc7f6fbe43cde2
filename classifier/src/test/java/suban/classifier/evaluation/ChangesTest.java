package suban.classifier.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suban.models.text.Language;

class ChangesTest {
    private static String changed(Language language, String change, String text) {
        return Objects.requireNonNull(Changes.of(language).get(change)).apply(text);
    }

    @ParameterizedTest
    @CsvSource({"晚上11点,晚上十一点", "20号楼,二十号楼", "5月3日,五月三日", "2026年,2026年", "13800138000,13800138000", "23:11,23:11"})
    void small_numbers_that_count_are_written_as_characters(String text, String wanted) {
        assertThat(changed(Language.ZH, "numerals as characters", text)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({"晚上十一点,晚上11点", "二十三号楼,23号楼", "三楼,3楼", "第十层,第十层", "一二号楼,一二号楼", "二十栋,20栋"})
    void and_as_digits(String text, String wanted) {
        assertThat(changed(Language.ZH, "numerals as digits", text)).isEqualTo(wanted);
    }

    @Test
    void particles_go_but_not_out_of_words() {
        assertThat(changed(Language.ZH, "no 了", "灯坏了，想了解一下")).isEqualTo("灯坏，想了解一下");
        assertThat(changed(Language.ZH, "no 的", "门口的灯")).isEqualTo("门口灯");
        assertThat(changed(Language.EN, "lower case", "Taizi Road")).isEqualTo("taizi road");
    }
}
