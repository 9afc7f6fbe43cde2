package suban.classifier.concern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.classifier.emergency.EmergencyRecogniser;
import suban.classifier.places.Coordinates;
import suban.classifier.service.ServiceClassifier;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;
import suban.models.embedding.Meaning;
import suban.models.memory.Learnt;
import suban.models.spelling.Spelling;
import suban.models.text.Language;

class StructurerTest {
    private static final ZoneId SHENZHEN = ZoneId.of("Asia/Shanghai");
    /** A Wednesday. */
    private static final Instant SENT =
            LocalDateTime.of(2026, 11, 18, 10, 30).atZone(SHENZHEN).toInstant();

    private static EmbeddingModels models;
    private static Structurer structurer;

    @BeforeAll
    static void train() {
        models = EmbeddingModels.open(EmbeddingSettings.bundled(null));
        structurer = new Structurer(
                SampleCity.catalogue(),
                SampleCity.gazetteer(),
                ServiceClassifier.train(SampleCity.catalogue(), SampleCity.outside(), models, new Learnt(null)),
                new EmergencyRecogniser(List.of()),
                Spelling.none(),
                SHENZHEN);
    }

    @AfterAll
    static void close() {
        models.close();
    }

    private static Concern structure(String text) {
        return structurer
                .structure(new Message(text, Language.of(text), Source.TYPED, SENT, null), null)
                .getFirst();
    }

    @Test
    void a_complaint_in_chinese_becomes_a_typed_concern() {
        String text = "你好，南山区粤海街道科苑花园3栋旁边的工地昨晚十一点还在打桩，吵得老人睡不着，请尽快处理，我的电话13800138000";
        Concern concern = structure(text);
        assertThat(concern.service()).isNotNull().extracting(ServiceSlot::code).isEqualTo("noise-construction");
        assertThat(concern.department()).isNotNull().satisfies(d -> {
            assertThat(d.code()).isEqualTo("ecology");
            assertThat(d.reason().zh()).contains("负责工地噪声");
        });
        assertThat(concern.kind().value()).isEqualTo("complaint");
        assertThat(concern.district()).isNotNull().extracting(Slot::value).isEqualTo("440305");
        assertThat(concern.street()).isNotNull().extracting(Slot::value).isEqualTo("440305007");
        assertThat(concern.place()).isNotNull().extracting(Slot::value).isEqualTo("科苑花园3栋旁边的工地");
        assertThat(concern.time()).isNotNull().satisfies(time -> {
            assertThat(time.slot().value()).isEqualTo("昨晚十一点");
            assertThat(LocalDateTime.ofInstant(time.from(), SHENZHEN)).isEqualTo("2026-11-17T23:00");
        });
        assertThat(concern.contact()).isNotNull().extracting(Slot::value).isEqualTo("13800138000");
        assertThat(concern.missing()).isEmpty();
        assertThat(concern.title()).doesNotContain("13800138000", "你好").hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void a_complaint_in_english_becomes_a_typed_concern() {
        Concern concern = structure(
                "The street lamp near Shenzhen Bay Park has been out since last Monday, call me at +86 138 0013 8000");
        assertThat(concern.service()).isNotNull().extracting(ServiceSlot::code).isEqualTo("street-lights");
        assertThat(concern.district()).isNotNull().extracting(Slot::value).isEqualTo("440305");
        assertThat(concern.place())
                .isNotNull()
                .extracting(Slot::value)
                .asString()
                .endsWith("Shenzhen Bay Park");
        assertThat(concern.time()).isNotNull().satisfies(time -> {
            assertThat(LocalDateTime.ofInstant(time.from(), SHENZHEN)).isEqualTo("2026-11-16T00:00");
            assertThat(time.until()).isNull();
        });
        assertThat(concern.contact()).isNotNull().extracting(Slot::value).isEqualTo("+8613800138000");
    }

    private static List<Concern> all(String text) {
        return structurer.structure(new Message(text, Language.of(text), Source.TYPED, SENT, null), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "科苑花园3栋旁边的工地半夜还在打桩，吵得睡不着。另外深圳湾公园里的路灯坏了三天没人修，我电话13800138000",
                "1、科苑花园3栋旁边的工地半夜还在打桩，吵得睡不着\n2、深圳湾公园里的路灯坏了三天没人修\n我的电话是13800138000",
                "科苑花園3棟旁邊的工地半夜還在打樁，吵得睡不著！！順便說一下，深圳灣公園裡的路燈壞了三天沒人修😡１３８００１３８０００",
            })
    void each_concern_of_a_message_is_read_by_itself(String text) {
        assertThat(all(text))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.service())
                                    .isNotNull()
                                    .extracting(ServiceSlot::code)
                                    .isEqualTo("noise-construction");
                            assertThat(first.place())
                                    .isNotNull()
                                    .satisfies(
                                            place -> assertThat(place.value()).doesNotContain("公园", "公園"));
                        },
                        second -> {
                            assertThat(second.service())
                                    .isNotNull()
                                    .extracting(ServiceSlot::code)
                                    .isEqualTo("street-lights");
                            assertThat(second.place())
                                    .isNotNull()
                                    .satisfies(place -> assertThat(place.evidence()
                                                    .getFirst()
                                                    .of(text)
                                                    .strip())
                                            .isEqualTo(place.value())
                                            .startsWith("深圳"));
                        })
                .allSatisfy(concern -> {
                    assertThat(concern.words()).isNotNull();
                    assertThat(concern.contact())
                            .isNotNull()
                            .extracting(Slot::value)
                            .isEqualTo("13800138000");
                });
    }

    @Test
    void a_place_is_shared_where_the_words_lead_back_to_it() {
        List<Concern> concerns = all("The street lamp near Shenzhen Bay Park has been out for a week. "
                + "Also, the construction site there drills every night after eleven.");
        assertThat(concerns).hasSize(2);
        assertThat(concerns.get(1).place())
                .isNotNull()
                .extracting(Slot::value)
                .asString()
                .endsWith("Shenzhen Bay Park");
        assertThat(concerns.get(1).alone().place())
                .isNotNull()
                .satisfies(place -> assertThat(place.evidence()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "科苑花园3栋旁边的工地半夜还在打桩，已经一个星期了。我打过两次电话，没有人来。老人心脏不好，孩子要高考，希望你们派人来看看。",
                "深圳湾公园的路灯坏了，另外一盏也不太亮",
                "The street lamp near Shenzhen Bay Park is out. I called twice and nobody came. My mother fell there. Please fix it.",
            })
    void one_trouble_told_at_length_stays_one(String text) {
        assertThat(all(text)).singleElement().extracting(Concern::words).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "南山區粵海街道路燈壞咗，13800138000，昨晚開始",
                "🙂🙂福田会展中心站Ａ出口路灯坏了😡",
                "  龙华民治  路灯不亮！１３８００１３８０００",
                "ｔｈｅ street lamp at Binhe Avenue is out"
            })
    void evidence_lies_in_the_text_and_gives_the_value(String text) {
        Concern concern = structure(text);
        Stream.of(
                        concern.kind(),
                        concern.district(),
                        concern.street(),
                        concern.place(),
                        concern.contact(),
                        concern.party(),
                        concern.urgency().slot())
                .filter(Objects::nonNull)
                .flatMap(s -> s.evidence().stream())
                .forEach(span -> assertThat(span.of(text)).isNotBlank());
        if (concern.place() != null)
            assertThat(concern.place().evidence().getFirst().of(text).strip())
                    .isEqualTo(concern.place().value());
        assertThat(concern.service()).isNotNull().extracting(ServiceSlot::code).isEqualTo("street-lights");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀😀😀",
                "!!!???",
                "1234567890",
                "for (int i = 0; i < n; i++) { x[i] = f(i); }",
                "街灯が壊れています、直してください",
                "가로등이 고장났어요",
                "Le lampadaire est cassé dans la rue",
                "Фонарь не работает",
                "asdf qwer zxcv",
                "\u0000\u0001",
                "哈哈哈哈",
                "12楼",
                "hi"
            })
    void what_says_nothing_has_no_concern(String text) {
        assertThat(all(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"明天天气怎么样", "what is the capital of France"})
    void what_no_service_is_about_gets_none(String text) {
        assertThat(structure(text).service()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "路灯坏了",
                "打桩",
                "打电话给我13800138000",
                "垃圾没有人来收 \"><script>alert(document.title)</script><img src=x onerror=1>"
            })
    void a_word_that_can_be_handled_is_a_concern(String text) {
        assertThat(all(text)).hasSize(1);
    }

    @Test
    void a_blank_message_has_no_concern() {
        assertThat(structurer.structure(new Message(" \n　", Language.ZH, Source.TYPED, SENT, null), null))
                .isEmpty();
    }

    @Test
    void words_of_an_exception_change_the_department_and_give_its_reason() {
        assertThat(structure("隧道里面的路灯坏了一个星期").department()).isNotNull().satisfies(d -> {
            assertThat(d.code()).isEqualTo("transport");
            assertThat(d.reason().en()).contains("Tunnels");
        });
    }

    @Test
    void a_likely_landmark_and_a_position_decide_only_weakly() {
        assertThat(structure("滨河大道路灯坏了").district()).isNull();
        Message near = new Message("路灯坏了", Language.ZH, Source.TYPED, SENT, new Coordinates(22.69, 114.04));
        assertThat(structurer.structure(near, null).getFirst().district())
                .isNotNull()
                .satisfies(d -> {
                    assertThat(d.value()).isEqualTo("440309");
                    assertThat(d.confidence()).isLessThan(0.5);
                    assertThat(d.evidence()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            那个科苑花园3栋不对是科苑花园5栋楼下的路灯坏了|科苑花园5栋楼下|-
            路灯坏了前天不对是昨天晚上坏的在科苑花园门口|科苑花园门口|昨天晚上
            the street lamp at Binhe Avenue no wait Shenzhen Bay Park has been out since Monday no sorry since Tuesday|Shenzhen Bay Park|since Tuesday
            """)
    void what_is_corrected_in_the_same_breath_is_left_out(String text, String place, String time) {
        Concern concern = structure(text);
        assertThat(concern.place()).isNotNull().extracting(Slot::value).isEqualTo(place);
        if (!time.equals("-"))
            assertThat(concern.time())
                    .isNotNull()
                    .extracting(said -> said.slot().value())
                    .isEqualTo(time);
    }

    @Test
    void a_name_that_was_heard_is_known_by_its_sound() {
        String heard = "就是科院花园那个龙花区的路灯坏了";
        Message spoken = new Message(heard, Language.ZH, Source.SPEECH, SENT, null);
        Concern concern = structurer.structure(spoken, null).getFirst();
        assertThat(concern.district()).isNotNull().extracting(Slot::value).isEqualTo("440309");
        Message typed = new Message(heard, Language.ZH, Source.TYPED, SENT, null);
        assertThat(structurer.structure(typed, null).getFirst().district()).isNull();
    }

    @Test
    void a_long_message_is_summed_up_in_its_own_words() {
        String letter = "尊敬的领导您好！我是一名普通的上班族，在这座城市生活了十几年，一直很喜欢这里的环境。"
                + "从上个月开始，科苑花园旁边的工地每天半夜还在施工打桩，吵得一家老小都睡不着觉。"
                + "我们找过物业，物业说管不了，也打过电话，一直没有人来。希望有关部门尽快去现场看看，让他们晚上停工。谢谢！";
        Concern concern = structure(letter);
        Summary summary = Summary.of(letter, Language.ZH, concern).orElseThrow();
        assertThat(summary.matter().of(letter)).contains("工地").contains("半夜").doesNotContain("您好");
        assertThat(summary.wish())
                .isNotNull()
                .satisfies(
                        wish -> assertThat(wish.of(letter)).startsWith("希望有关部门").contains("停工"));
        assertThat(Summary.of("路灯坏了，希望尽快修", Language.ZH, structure("路灯坏了，希望尽快修")))
                .isEmpty();
    }

    @Test
    void required_details_that_were_not_said_are_missing() {
        assertThat(structure("工地噪音扰民").missing()).containsExactly("place", "time");
        assertThat(structure("公司拖欠工资三个月").missing()).containsExactly("party");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            请问居住证怎么办理,consultation
            How do I renew my residence permit?,consultation
            我要投诉商场不让退货,complaint
            我要举报工地非法施工,report
            建议多装一些路灯,suggestion
            感谢路灯维修师傅，态度很好,praise
            路灯坏了麻烦帮修一下,help
            """)
    void the_kind_follows_the_words_that_ask(String text, String kind) {
        assertThat(structure(text).kind().value()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            路灯漏电有人触电了,critical
            灯杆倒了,urgent
            路灯坏了小孩摔倒了,urgent
            路灯坏了没有人受伤,normal
            The lamp post has exposed wires,urgent
            路灯坏了,normal
            """)
    void urgency_is_told_by_quoted_words(String text, String urgency) {
        assertThat(structure(text).urgency().slot().value()).isEqualTo(urgency);
    }

    /** Work that grows with the square of the length would take hours, on any machine. */
    @Test
    @Timeout(60)
    void a_megabyte_is_structured_in_time_that_grows_with_its_length() {
        Embedding embedding = models.of(Language.ZH).embed("路灯坏了").content();
        for (String piece : List.of("路灯坏了在南山区", "aaaa ", "11111-", "三点三点", "号栋座路街巷", "road no 1 ", "\uD83D")) {
            String text = piece.repeat(1_000_000 / piece.length());
            Message message = new Message(text, Language.ZH, Source.TYPED, SENT, null);
            assertThat(structurer.structure(message, new Meaning(text, message.language(), () -> embedding)))
                    .as(piece)
                    .isNotNull();
        }
    }
}
