package suban.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.chatbot.reply.Decision;
import suban.classifier.emergency.EmergencyRecogniser;
import suban.classifier.emergency.Line;
import suban.classifier.wording.Signals;
import suban.models.embedding.Meaning;
import suban.models.memory.Learnt;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** Danger that no phrase names comes before everything else in a turn. */
class DangerFirstTest {
    private static SampleCity city;
    private static Chatbot chatbot;

    @BeforeAll
    static void open(@TempDir Path folder) {
        city = new SampleCity(folder);
        ChatbotParts parts = city.parts();
        List<String> everyday = List.of(
                "居住证怎么办",
                "路灯坏了找谁",
                "楼上装修太吵",
                "转人工",
                "我要找真人客服",
                "社保卡丢了",
                "小区停水",
                "公交太少",
                "垃圾没人收",
                "孩子上学要什么材料",
                "井盖坏了",
                "宝安区西乡街道",
                "退押金不给");
        chatbot = new Chatbot(new ChatbotParts(
                parts.models(),
                parts.index(),
                parts.articles(),
                parts.structurer(),
                parts.catalogue(),
                EmergencyRecogniser.learn(
                        List.of(medical()), Map.of(Language.ZH, everyday), Map.of(), parts.models(), new Learnt(null)),
                parts.persons(),
                parts.roles(),
                parts.followUps(),
                parts.background(),
                parts.otherCities(),
                parts.wording(),
                parts.spelling(),
                parts.store(),
                parts.handOvers(),
                parts.fitted(),
                parts.clock()));
    }

    @AfterAll
    static void close() {
        city.close();
    }

    private static Line medical() {
        return new Line(
                "medical",
                "120",
                Line.Kind.EMERGENCY,
                new LocalText("急救", "Ambulance"),
                new LocalText("请打 120", "Call 120"),
                new Signals(Map.of(Language.ZH, List.of("叫救护车")), Map.of()),
                Map.of(
                        Language.ZH,
                        List.of(
                                "我爸倒地上叫不醒",
                                "奶奶没呼吸了",
                                "他吃了一整瓶药不动了",
                                "孩子噎住了脸发紫",
                                "流了好多血止不住",
                                "老公突然倒了没反应",
                                "阿爺暈低咗冇反應",
                                "她抽搐口吐白沫",
                                "胸口好痛喘不上气",
                                "人从楼上掉下来不动了")),
                Map.of(
                        Language.ZH,
                        List.of(
                                "救护车收费多少",
                                "工伤怎么认定",
                                "医院停车太贵",
                                "气死我了",
                                "笑得肚子疼",
                                "急救培训怎么报名",
                                "我爸退休了医保怎么交",
                                "老人补贴几号发",
                                "饿死了食堂几点开",
                                "慢病怎么办")));
    }

    private static Decision said(String... messages) {
        String conversation = chatbot.start(null);
        Decision last = null;
        for (String message : messages)
            last = chatbot.reply(conversation, message).decision();
        return java.util.Objects.requireNonNull(last);
    }

    @Test
    void danger_that_no_phrase_names_is_diverted_with_its_probability() {
        assertThat(said("我媽倒在地上叫唔醒，冇呼吸")).isInstanceOfSatisfying(Decision.Divert.class, divert -> {
            assertThat(divert.line()).isEqualTo("medical");
            assertThat(divert.words()).isNull();
            assertThat(divert.probability()).isBetween(0.4, 1.0);
        });
    }

    @Test
    void danger_comes_before_the_wish_for_a_person() {
        assertThat(said("转人工！我奶奶倒在地上没反应没呼吸了")).isInstanceOf(Decision.Divert.class);
        assertThat(said("转人工")).isInstanceOf(Decision.HandOver.class);
    }

    @Test
    void greetings_and_everyday_matters_are_not_diverted() {
        assertThat(said("你好")).isInstanceOf(Decision.Smalltalk.class);
        assertThat(said("路灯坏了找谁")).isNotInstanceOf(Decision.Divert.class);
    }

    @Test
    void a_turn_embeds_its_message_once() {
        Meaning meaning = new Reading(city.parts()).read("路灯坏了", Language.ZH);
        float[] first = meaning.embedding().get().vector();
        assertThat(meaning.embedding().get().vector()).isSameAs(first);
    }

    @Test
    void thanks_for_what_is_over_raise_no_alarm() {
        assertThat(said("感谢急救医生，昨天我妈倒在地上，是他们把她救回来的"))
                .isNotInstanceOfAny(Decision.Divert.class, Decision.AskDanger.class);
    }
}
