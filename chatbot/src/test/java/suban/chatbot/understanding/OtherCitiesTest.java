package suban.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suban.models.text.LocalText;

final class OtherCitiesTest {
    private final OtherCities others = new OtherCities(new LocalText("深圳市（示例）", "Shenzhen (sample)"));

    @ParameterizedTest
    @ValueSource(strings = {"上海怎么查违章", "外地人能在北京办港澳通行证吗", "广州居住证积分", "how to register a car in guangzhou"})
    void another_citys_procedure_is_about_another_city(String text) {
        assertThat(others.isAbout(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"深圳怎么查违章", "我是长沙户口怎么办身份证", "北京路路灯坏了", "户口从武汉迁到深圳", "护照怎么办", "how to renew a passport"})
    void where_somebody_comes_from_and_roads_are_not(String text) {
        assertThat(others.isAbout(text)).isFalse();
    }
}
