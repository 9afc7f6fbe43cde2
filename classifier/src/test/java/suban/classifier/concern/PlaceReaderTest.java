package suban.classifier.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.models.text.FoldedText;

class PlaceReaderTest {
    private final PlaceReader reader = new PlaceReader();

    private String read(String text) {
        FoldedText folded = FoldedText.of(text);
        return reader.find(folded, SampleCity.gazetteer().find(folded), List.of()).stream()
                .filter(PlaceReader.Wording::likeliest)
                .map(place -> Evidence.span(folded, place.start(), place.end()).of(text))
                .findFirst()
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            南山区深南大道9988号有人摆摊|深南大道9988号
            我家住在阳光花园小区12栋B单元|阳光花园小区12栋B单元
            高新南一路路灯坏了|高新南一路
            和平路堵车|和平路
            岗厦北地铁站A出口|岗厦北地铁站A出口
            在岗厦村附近有人打架|岗厦村附近
            福田會展中心站門口好多垃圾|會展中心站門口
            Street lamp out on Xinhua Road near the park|Xinhua Road
            noise at Shenzhen Bay Park every night|Shenzhen Bay Park
            rubbish outside Sunshine Garden Block 3|outside Sunshine Garden Block 3
            the lift in Huaqiang Building, floor 12 is broken|Huaqiang Building, floor 12
            pothole at xinhua road|xinhua road
            """)
    void a_place_is_what_the_resident_wrote(String text, String place) {
        assertThat(read(text)).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "我们小区没水",
                "马路上好多车",
                "福田区",
                "在公园里",
                "near the metro station",
                "the park is dirty",
                "网站打不开",
                "路灯坏了",
                "一路走好"
            })
    void what_names_nothing_is_no_place(String text) {
        assertThat(read(text)).isEqualTo("none");
    }
}
