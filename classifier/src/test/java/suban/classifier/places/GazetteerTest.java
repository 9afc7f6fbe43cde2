package suban.classifier.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.models.text.FoldedText;
import suban.models.text.LocalText;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = new Gazetteer(
            List.of(
                    new District(
                            "1",
                            new LocalText("北山区", "Beishan District"),
                            List.of("北山", "Bei'shan"),
                            List.of("湖北山"),
                            null,
                            List.of(new Street(
                                    "11",
                                    new LocalText("民治街道", "Minzhi Subdistrict"),
                                    List.of("民治", "Minzhi"),
                                    List.of("居民治", "Minzhi style noodles")))),
                    new District("2", new LocalText("东河区", "Donghe District"), List.of("东河"), null, List.of())),
            List.of(
                    new Landmark(new LocalText("大浪", "Dalang"), List.of(), "area", "1", "11", true, List.of("大浪费")),
                    new Landmark(new LocalText("人民路", "Renmin Road"), List.of(), "road", "1", null, false),
                    new Landmark(new LocalText("大浪费商场", "Waste Mall"), List.of(), "building", "2", null, true),
                    new Landmark(new LocalText("万里广场", "Wanli Plaza"), List.of(), "building", "1", null, true),
                    new Landmark(new LocalText("万里广场", "Wanli Plaza"), List.of(), "building", "2", null, true)));

    private static String named(String text) {
        return GAZETTEER.find(FoldedText.of(text)).stream()
                .map(m -> m.name() + "@" + m.district() + " " + m.kind())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "要提高居民治安意识",
                "要提高居民治安意識",
                "居 民 治安",
                "这样太大浪费了",
                "湖北山里来的",
                "I love Minzhi style noodles",
                "minzhier"
            })
    void a_name_inside_a_word_it_is_not_meant_in_is_no_place(String text) {
        assertThat(named(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            民治路灯坏了|民治@1 STREET
            这里居民治理好，民治那边不好|民治@1 STREET
            龍華的居民治街道|民治街道@1 STREET
            大浪费电|
            大浪电费贵|大浪@1 CERTAIN_LANDMARK
            大浪费商场停电|大浪费商场@2 CERTAIN_LANDMARK
            noise in Minzhi|minzhi@1 STREET
            bei’shan at night|bei’shan@1 DISTRICT
            BEISHAN at night|beishan@1 DISTRICT
            """)
    void the_longest_word_wins_and_a_name_may_reach_further_than_it(String text, String expected) {
        assertThat(named(text)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void a_likely_road_and_a_name_of_several_places_are_shared_names() {
        assertThat(named("人民路堵车")).isEqualTo("人民路@1 SHARED_NAME");
        assertThat(named("万里广场好吵")).isEqualTo("万里广场@1 SHARED_NAME");
        assertThat(named("东河万里广场好吵")).isEqualTo("东河@2 DISTRICT, 万里广场@2 CERTAIN_LANDMARK");
    }
}
