package suban.classifier.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.embedding.Embedding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;
import suban.models.memory.Learnt;
import suban.models.text.FoldedText;
import suban.models.text.Language;

class LearntEmergenciesTest {
    private static EmbeddingModels models;
    private static EmergencyRecogniser recogniser;

    @BeforeAll
    static void learn() {
        models = EmbeddingModels.open(EmbeddingSettings.bundled(null));
        recogniser = EmergencyRecogniser.learn(
                SampleLines.all(), SampleLines.everyday(), Map.of(), models, new Learnt(null));
    }

    @AfterAll
    static void close() {
        models.close();
    }

    private static Optional<Emergency> recognise(EmergencyRecogniser by, String text) {
        FoldedText folded = FoldedText.of(text);
        Language language = Language.of(text);
        return by.assess(folded, language, () -> embedding(folded, language)).filter(e -> e.probability() >= 0.5);
    }

    private static Embedding embedding(FoldedText folded, Language language) {
        return models.of(language).embed(folded.text()).content();
    }

    private static String line(String text) {
        return recognise(recogniser, text).map(e -> e.line().code()).orElse("none");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            隔壁屋里全是火苗 烟好大,fire
            隔離屋燒緊 啲煙好犀利 快啲嚟,fire
            樓道全是黑煙，我們出不去,fire
            ｓｍｏｋｅ ａｎｄ ｆｌａｍｅｓ in the kitchen 快來,fire
            着伙拉！！厨房,fire
            there are flames in the kitchen and thick smoke,fire
            smok evrywhere cant get out pls,fire
            我想跳下去，活着太累了,despair
            唔想活喇，死咗就算,despair
            遺書寫好了，今晚就走,despair
            i have the pills here and no reason to live,despair
            """)
    void danger_without_a_known_phrase_is_recognised(String text, String code) {
        assertThat(line(text)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "灭火器年检去哪里办",
                "滅火器過期咗去邊度換",
                "去年着火的保险赔偿怎么申请",
                "笑死我了，困死了",
                "路灯坏了一个月",
                "居住證點樣辦",
                "when is the next fire drill",
                "my boss fired me last year",
                "bored to death in this queue lol",
                "the street light near the park is out",
                "1",
                "🔥",
            })
    void look_alikes_and_everyday_matters_are_not(String text) {
        assertThat(line(text)).isEqualTo("none");
    }

    @Test
    void a_phrase_in_a_message_that_is_very_likely_harmless_does_not_divert() {
        String hotpot = "that restaurant is on fire these days, opening hours?";
        assertThat(recogniser.recogniseByPhrase(FoldedText.of(hotpot))).isPresent();
        assertThat(line(hotpot)).isEqualTo("none");
    }

    @Test
    void a_phrase_decides_which_line_and_is_told_as_written() {
        assertThat(recognise(recogniser, "對面大樓起火，煙好大，快來人")).hasValueSatisfying(emergency -> {
            assertThat(emergency.line().code()).isEqualTo("fire");
            assertThat(emergency.words()).isEqualTo("起火");
            assertThat(emergency.probability()).isBetween(0.4, 1.0);
        });
        assertThat(recognise(recogniser, "flames coming out of the window upstairs"))
                .hasValueSatisfying(emergency -> assertThat(emergency.words()).isNull());
    }

    @Test
    void without_examples_the_phrases_stand_alone() {
        List<Line> bare = SampleLines.all().stream()
                .map(l -> new Line(l.code(), l.number(), l.kind(), l.name(), l.reply(), l.signals()))
                .toList();
        EmergencyRecogniser phrases =
                EmergencyRecogniser.learn(bare, SampleLines.everyday(), Map.of(), models, new Learnt(null));
        assertThat(recognise(phrases, "起火了")).isPresent();
        assertThat(recognise(phrases, "厨房里全是火苗，烟好大")).isEmpty();
    }

    @Test
    void what_was_learnt_is_remembered_until_the_content_changes(@TempDir Path folder) {
        EmergencyRecogniser.learn(SampleLines.all(), SampleLines.everyday(), Map.of(), models, new Learnt(folder));
        assertThat(folder.resolve("emergencies-zh.learnt")).exists();
        assertThat(folder.resolve("emergencies-en.learnt")).exists();
        EmergencyRecogniser again = EmergencyRecogniser.learn(
                SampleLines.all(), SampleLines.everyday(), Map.of(), models, new Learnt(folder));
        String text = "厨房里全是火苗，烟好大";
        Emergency remembered = recognise(again, text).orElseThrow();
        Emergency learnt = recognise(recogniser, text).orElseThrow();
        assertThat(remembered.line()).isEqualTo(learnt.line());
        // Vector registers add up in an order of their own.
        assertThat(remembered.probability()).isCloseTo(learnt.probability(), within(1e-6));
        EmergencyRecogniser other = EmergencyRecogniser.learn(
                SampleLines.all(), Map.of(Language.ZH, List.of("别的事")), Map.of(), models, new Learnt(folder));
        assertThat(recognise(other, text).orElseThrow().probability())
                .isNotEqualTo(recognise(recogniser, text).orElseThrow().probability());
    }
}
