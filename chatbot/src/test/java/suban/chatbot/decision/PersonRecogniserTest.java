package suban.chatbot.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suban.chatbot.wording.PersonWording;
import suban.classifier.wording.Signals;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;
import suban.models.memory.Learnt;
import suban.models.text.FoldedText;
import suban.models.text.Language;

final class PersonRecogniserTest {
    private static final Signals SIGNALS = new Signals(
            Map.of(Language.ZH, List.of("转人工"), Language.EN, List.of("human agent")),
            Map.of(Language.ZH, List.of("人工湖")));

    private static EmbeddingModels models;
    private static PersonRecogniser learnt;

    @BeforeAll
    static void learn(@TempDir Path folder) {
        models = EmbeddingModels.open(EmbeddingSettings.bundled(folder));
        PersonWording wording = new PersonWording(
                SIGNALS,
                Map.of(
                        Language.ZH,
                        List.of(
                                "别让机器回我了，换个真人来说",
                                "请帮我接一下工作人员",
                                "我不会打字，能不能打电话跟人讲",
                                "有没有活人啊",
                                "麻烦转接客服",
                                "叫你们负责人跟我通话",
                                "想跟工作人员直接聊",
                                "唔该搵個真人同我傾",
                                "给我回个电话吧，我跟人说"),
                        Language.EN,
                        List.of(
                                "let me talk to somebody real",
                                "is there a human I can chat with",
                                "stop the bot, I want a person",
                                "please have someone call me back",
                                "connect me with your staff",
                                "I would rather speak to an employee",
                                "get me a supervisor",
                                "can a real person read this",
                                "put me through to a clerk")),
                Map.of(
                        Language.ZH,
                        List.of(
                                "电信客服一直不接电话",
                                "人工湖里有人游泳",
                                "装修的人工费怎么算",
                                "人工窗口几点上班",
                                "人工智能补贴怎么申请",
                                "物业工作人员态度很差",
                                "派人来修一下路灯",
                                "快递客服不退钱"),
                        Language.EN,
                        List.of(
                                "the bank's customer service never answers",
                                "who is responsible for street lights",
                                "send somebody to fix the lamp",
                                "my agent kept the deposit",
                                "the human resources office owes me wages",
                                "the staff at the pool were rude",
                                "which person do I need for a notary paper",
                                "call a plumber for the burst pipe")));
        Map<Language, List<String>> otherwise = Map.of(
                Language.ZH,
                List.of("居住证怎么办", "路灯坏了找谁", "楼上装修太吵", "社保卡丢了", "小区停水", "垃圾没人收", "退押金不给"),
                Language.EN,
                List.of(
                        "how do I renew my passport",
                        "the road is flooded",
                        "noise every night",
                        "where is the library"));
        learnt = PersonRecogniser.learn(wording, otherwise, models, new Learnt(null));
    }

    @AfterAll
    static void close() {
        models.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我要跟真人说话",
                "能不能让工作人员给我打个电话",
                "換個真人同我講",
                "转人工",
                "Can I talk to a real person?",
                "I'd like someone from your staff to call me",
            })
    void asking_for_a_person_in_other_words_is_understood(String text) {
        assertThat(recognise(learnt, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "人工湖的水发绿了",
                "淘宝客服不给退货",
                "路灯坏了谁来修",
                "社保卡怎么补办",
                "the landlord's agent keeps my deposit",
                "how do I get a residence permit",
            })
    void the_same_words_about_something_else_are_not(String text) {
        assertThat(recognise(learnt, text)).isFalse();
    }

    @Test
    void without_examples_phrases_decide() {
        PersonRecogniser byPhrase = new PersonRecogniser(new PersonWording(SIGNALS));
        assertThat(recognise(byPhrase, "请帮我转人工")).isTrue();
        assertThat(recognise(byPhrase, "找个活人")).isFalse();
        assertThat(byPhrase.findPhrase(FoldedText.of("请帮我轉人工"))).contains("转人工");
    }

    private static boolean recognise(PersonRecogniser recogniser, String text) {
        FoldedText folded = FoldedText.of(text);
        Language language = Language.of(text);
        return recogniser
                        .assess(
                                folded,
                                language,
                                () -> models.of(language).embed(folded.text()).content())
                        .probability()
                >= 0.5;
    }
}
