package suban.classifier.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suban.models.text.LocalText;

class CityNamesTest {
    @ParameterizedTest
    @CsvSource({
        "安岭市,安岭市 安岭",
        "云岭县（示例）,云岭县 云岭",
        "雲嶺縣,云岭县 云岭",
        "恩山自治州,恩山自治州 恩山",
        "海州市 (试运行),海州市 海州",
        "海州,海州",
        "Springfield,''"
    })
    void a_city_goes_by_its_full_name_and_its_short_one(String name, String expected) {
        assertThat(String.join(" ", CityNames.of(new LocalText(name, "a city"))))
                .isEqualTo(expected);
    }
}
