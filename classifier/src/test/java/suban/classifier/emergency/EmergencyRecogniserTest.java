package suban.classifier.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.classifier.wording.Signals;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.models.text.LocalText;

class EmergencyRecogniserTest {
    private final EmergencyRecogniser recogniser = new EmergencyRecogniser(List.of(
            line(
                    "fire",
                    Line.Kind.EMERGENCY,
                    List.of("着火", "起火", "煤气 + 泄漏", "救命"),
                    List.of("is on fire", "there is a fire", "there was a fire", "gas + leak", "house fire"),
                    List.of("着火点", "灭火器 + 年检"),
                    List.of("fire drill")),
            line(
                    "crisis",
                    Line.Kind.CRISIS,
                    List.of("不想活", "自杀", "跳楼"),
                    List.of("kill myself", "want to die"),
                    List.of(),
                    List.of())));

    private static Line line(
            String code,
            Line.Kind kind,
            List<String> zh,
            List<String> en,
            List<String> unlessZh,
            List<String> unlessEn) {
        return new Line(
                code,
                "119",
                kind,
                new LocalText("线", "line"),
                new LocalText("打", "call"),
                new Signals(
                        Map.of(Language.ZH, zh, Language.EN, en),
                        Map.of(Language.ZH, unlessZh, Language.EN, unlessEn)));
    }

    private String recognise(String text) {
        return recogniser
                .assess(FoldedText.of(text), Language.of(text), () -> {
                    throw new AssertionError("phrases need no embedding");
                })
                .map(emergency -> emergency.line().code())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            我家着火了,fire
            楼下着 火 啦,fire
            對面大樓著火了 着火了,fire
            厨房煤气好像泄漏了,fire
            是不是着火了好大烟,fire
            昨晚开始煤气泄漏现在还在漏,fire
            没人管，楼上着火了,fire
            My neighbour's flat is on fire!,fire
            The house is really on fire,fire
            gas is leaking in the kitchen,fire
            we don't know what to do. there is a fire,fire
            我不想活了,crisis
            没办法了我要跳楼,crisis
            我怕我会自杀,crisis
            I just want to die,crisis
            I keep thinking about killing myself,crisis
            """)
    void danger_now_is_recognised(String text, String code) {
        assertThat(recognise(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没有着火",
                "没有发生着火",
                "如果着火了怎么办",
                "去年小区着火过一次，想问物业责任",
                "怎么避免起火",
                "着火点是多少度",
                "The building is not on fire",
                "Last year there was a fire in our building",
                "what if there is a fire",
                "fire drill: there is a fire at noon",
                "I do not want to kill myself",
                "我没有要自杀",
                "上个月楼上起火，赔偿怎么谈",
                "他被淹没了",
                "",
                "🔥🔥🔥",
                "firework",
                "my gasket was leaky"
            })
    void denied_past_and_supposed_danger_is_not(String text) {
        assertThat(recognise(text)).isEqualTo("none");
    }

    @Test
    void the_words_are_told_as_the_resident_wrote_them() {
        assertThat(recogniser.recogniseByPhrase(FoldedText.of("快來🔥對面大樓著火啦")))
                .hasValueSatisfying(emergency -> assertThat(emergency.words()).isEqualTo("著火"));
        assertThat(recogniser.recogniseByPhrase(FoldedText.of("The flat ＩＳ ON FIRE")))
                .hasValueSatisfying(emergency -> assertThat(emergency.words()).isEqualTo("ＩＳ ON FIRE"));
    }

    @Test
    @Timeout(120) // a matcher that goes back over the text would take hours
    void a_megabyte_of_near_misses_is_read_to_its_end() {
        FoldedText text = FoldedText.of("煤气不泄煤气着 ".repeat(130_000) + "着火了");
        assertThat(recogniser.recogniseByPhrase(text)).isPresent();
    }
}
