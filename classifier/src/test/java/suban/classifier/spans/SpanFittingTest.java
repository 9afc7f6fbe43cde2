package suban.classifier.spans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import suban.models.embedding.TokenStates;
import suban.models.text.FoldedText;
import suban.models.text.Language;

class SpanFittingTest {
    private static final List<String> ROADS = List.of("桃园路", "新华路", "人民路", "中山路", "解放路", "红荔路", "香梅路", "彩田路");
    private static final SpanModel.Allowed ANY = (start, end) -> true;

    private static SpanFitting fitted() {
        SpanFitting fitting = new SpanFitting();
        for (String road : ROADS) {
            for (String home : ROADS) {
                if (home.equals(road)) continue;
                add(fitting, "我住在" + home + "，" + road + "的路灯坏了", road);
                add(fitting, road + "有人摆摊，我是" + home + "的住户", road);
                add(fitting, "我住在" + home + "，想问怎么办证", null);
            }
        }
        return fitting;
    }

    private static void add(SpanFitting fitting, String words, String road) {
        FoldedText text = FoldedText.of(words);
        fitting.add(
                spans(text),
                ANY,
                (start, end) -> text.text().substring(start, end).equals(road),
                road != null);
    }

    private static List<Mark> marks(FoldedText text) {
        return ROADS.stream()
                .filter(text.text()::contains)
                .map(road ->
                        new Mark("road", text.text().indexOf(road), text.text().indexOf(road) + road.length()))
                .toList();
    }

    private static SpanText spans(FoldedText text) {
        return new SpanText(text, marks(text), WordStates.none()).choosing(List.of(), "road");
    }

    private static Optional<String> read(SpanModel model, String words, SpanModel.Allowed allowed) {
        FoldedText text = FoldedText.of(words);
        return model.read(spans(text), 0.5, allowed).map(found -> words.substring(found.start(), found.end()));
    }

    @Test
    void what_is_meant_is_told_from_what_is_mentioned() {
        SpanFitting.Result result = fitted().fit();
        assertThat(result.right()).isEqualTo(result.said());
        assertThat(result.invented()).isZero();
        SpanModel model = result.model();
        assertThat(read(model, "我住在桃园路，滨河路的路灯坏了", ANY)).contains("滨河路");
        assertThat(read(model, "我住在滨河路，想问怎么办证", ANY)).isEmpty();
    }

    @Test
    void only_what_is_allowed_is_chosen_and_how_sure_it_is_adds_up() {
        SpanModel model = fitted().fit().model();
        String words = "我住在桃园路，新华路的路灯坏了";
        assertThat(read(model, words, (start, end) -> false)).isEmpty();
        assertThat(read(model, words, (start, end) -> end <= 6)).isNotEqualTo(Optional.of("新华路"));
        FoldedText text = FoldedText.of(words);
        assertThat(model.read(spans(text), 0.5, ANY))
                .hasValueSatisfying(found -> assertThat(found.confidence()).isBetween(0.5, 1.0));
    }

    @Test
    void what_words_mean_tells_where_their_wording_does_not() {
        SpanFitting fitting = new SpanFitting();
        String letters = "甲乙丙丁戊己庚辛";
        for (int i = 0; i < letters.length(); i++) {
            for (int j = 0; j < letters.length(); j++) {
                if (i == j) continue;
                String words = letters.charAt(i) + "和" + letters.charAt(j);
                int bright = (i + j) % 2;
                SpanText spans = new SpanText(FoldedText.of(words), List.of(), bright(words, 2 * bright))
                        .choosing(List.of(), "road");
                fitting.add(spans, (s, e) -> e - s == 1 && s != 1, (s, e) -> s == 2 * bright, true);
            }
        }
        SpanFitting.Result result = fitting.fit();
        assertThat(result.right()).isEqualTo(result.said());
        FoldedText other = FoldedText.of("东和西");
        assertThat(result.model()
                        .read(
                                new SpanText(other, List.of(), bright("东和西", 2)).choosing(List.of(), "road"),
                                0.5,
                                (s, e) -> e - s == 1 && s != 1)
                        .map(SpanModel.Found::start))
                .contains(2);
    }

    /** One word of a text means something else than the others. */
    private static WordStates bright(String text, int at) {
        float[][] states = new float[text.length()][];
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        for (int i = 0; i < states.length; i++) {
            states[i] = i == at ? new float[] {1, 0} : new float[] {0, 1};
            starts[i] = i;
            ends[i] = i + 1;
        }
        return WordStates.begin(
                FoldedText.of(text), Language.ZH, (words, language) -> () -> new TokenStates(states, starts, ends));
    }

    @Test
    void a_text_without_words_and_a_model_without_weights_choose_nothing() {
        assertThat(read(fitted().fit().model(), "", ANY)).isEmpty();
        assertThat(read(fitted().fit().model(), "！？👍", ANY)).isEmpty();
        assertThat(new SpanModel(Map.of(), StateWeights.NONE)
                        .read(spans(FoldedText.of("桃园路")), 1, (start, end) -> end - start == 3))
                .isEmpty();
    }
}
