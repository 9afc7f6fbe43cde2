package suban.models.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.models.memory.Learnt;
import suban.models.text.FoldedText;
import suban.models.text.Language;

final class SpellingTest {
    private static final List<String> CHINESE = List.of(
            "孩子的出生证丢了，怎么补办出生证？",
            "出生证在哪里领？新生儿出生以后，医院发出生证。",
            "首次申领居住证要带什么材料？居住证多久能拿到？住满半年才有居住证。",
            "租房备案要去哪里？房东不肯备案怎么办？备案收费吗？",
            "公积金贷款额度怎么算？离职以后公积金怎么提取？查公积金余额。",
            "身份证丢了怎么补办？带上本人身份证，办事都要带身份证。",
            "海岸边的路灯坏了，岸上很暗，上岸要小心，对岸也看不见。");
    private static final List<String> ENGLISH = List.of(
            "How do I move my hukou to Shenzhen?",
            "A college graduate may move the hukou to Shenzhen.",
            "College students keep their hukou where the college is.",
            "Register the tenancy at the office. The tenancy is free to register.",
            "What is done with the deposit? It is done by the landlord.");
    private static final Set<String> DICTIONARY = Set.of("font", "tense", "shenanigans", "cottage");

    private static final Spelling SPELLING = learn(new Learnt(null));

    private static Spelling learn(Learnt learnt) {
        return Spelling.learn(
                Map.of(Language.ZH, CHINESE, Language.EN, ENGLISH),
                Map.of(Language.ZH, List.of("我的路灯坏了没人修")),
                word -> DICTIONARY.contains(word),
                learnt);
    }

    private static String chinese(String text) {
        return SPELLING.correct(FoldedText.of(text).text(), Language.ZH);
    }

    private static String english(String text) {
        return SPELLING.correct(FoldedText.of(text).text(), Language.EN);
    }

    @ParameterizedTest
    @CsvSource({
        "出身证丢了, 出生证丢了",
        "怎么补办出声证, 怎么补办出生证",
        "去哪里备岸, 去哪里备案",
        "公基金怎么提取, 公积金怎么提取",
        "居主证多久能拿到, 居住证多久能拿到",
        "我要带生份证吗, 我要带身份证吗",
        "出身證丟咗, 出生证丢咗",
        "😡出身证！！备岸？, ' 出生证!!备案?'"
    })
    void a_character_of_the_same_sound_is_read_as_the_one_that_was_meant(String written, String meant) {
        assertThat(chinese(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "出生证",
                "身份证",
                "出身",
                "海岸",
                "对岸的灯",
                "上岸",
                "王芳",
                "李建国",
                "张小姐",
                "火锅很好吃",
                "今天天气不错",
                "坪洲",
                "wifi连不上",
                "2026年3月1日",
                "粤b12345",
                "🙂",
                "？！……",
                "𠮷野家"
            })
    void ordinary_words_and_names_stay(String text) {
        String folded = FoldedText.of(text).text();
        assertThat(SPELLING.correct(folded, Language.ZH)).isEqualTo(folded);
    }

    @Test
    void chinese_keeps_its_length_whatever_it_is() {
        String characters = String.join("", CHINESE) + "abc 12🙂岸基声主嘅咗\n";
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(characters.charAt(random.nextInt(characters.length())));
            }
            assertThat(SPELLING.correct(text.toString(), Language.ZH)).hasSameSizeAs(text);
        }
    }

    @Test
    void a_slip_is_mended_wherever_it_stands_in_a_long_text() {
        String filler = "孩子的居住证怎么补办";
        String long1 = filler.repeat(30) + "出身证丢了" + filler.repeat(30);
        assertThat(chinese(long1)).hasSameSizeAs(long1).contains("出生证丢了").doesNotContain("出身证");
        String long2 = filler + "，" + filler.repeat(400);
        assertThat(chinese(long2)).isEqualTo(FoldedText.of(long2).text());
        String long3 = "the hukou of colege students ".repeat(3) + "and the office ".repeat(500);
        assertThat(english(long3)).isEqualTo(long3.replace("colege", "college"));
    }

    @ParameterizedTest
    @CsvSource({
        "how to move huko to shenzen, how to move hukou to shenzhen",
        "my colege, my college",
        "my collegge, my college",
        "colelge hukuo?, college hukou?",
        "regsiter the tenency., register the tenancy.",
        "ＳＨＥＮＺＥＮ Huko!, shenzhen hukou!"
    })
    void a_misspelt_word_is_read_as_the_contents_word(String written, String meant) {
        assertThat(english(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shenzhen hukou college",
                "font tense shenanigans cottage",
                "i dont know and cant, havent, wont",
                "don't, isn't, landlord's",
                "mr zhang and xiaoming",
                "the fee",
                "colege@example.com",
                "li.colege@example.com",
                "colege.li@example.com",
                "www.shenzen.example",
                "https://huko/colege",
                "huko_1 huko2 2huko",
                "办huko吗"
            })
    void english_words_names_addresses_and_codes_stay(String text) {
        assertThat(english(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void nothing_stays_nothing(String text) {
        for (Language language : Language.values()) {
            assertThat(SPELLING.correct(text, language)).isEqualTo(text);
        }
    }

    @Test
    void without_content_everything_stays() {
        assertThat(Spelling.none().correct("出身证备岸", Language.ZH)).isEqualTo("出身证备岸");
        assertThat(Spelling.none().correct("shenzen huko", Language.EN)).isEqualTo("shenzen huko");
    }

    @Test
    void what_was_learnt_is_the_same_when_it_is_remembered(@TempDir Path folder) {
        for (int i = 0; i < 2; i++) {
            assertThat(learn(new Learnt(folder)).correct("出身证去哪里备岸", Language.ZH))
                    .isEqualTo("出生证去哪里备案");
        }
        assertThat(folder.resolve("spelling-zh.learnt")).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({
        "shenfenzheng diule zenme buban, 身份证丢了怎么补办",
        "JuZhuZheng duo jiu neng na dao, ",
        "juzhuzheng duo jiu neng na dao, 居住证多久能拿到",
        "gongjijin zenme tiqu?, 公积金怎么提取?",
        "wo de lu deng huai le, 我的路灯坏了",
        "can you hang a fan, ",
        "banana, ",
        "ni hao, ",
        "shenfenzheng丢了, ",
        "'', "
    })
    void reads_pinyin_as_the_characters_that_the_content_has(String typed, @Nullable String characters) {
        assertThat(SPELLING.characters(typed)).isEqualTo(Optional.ofNullable(characters));
    }

    @Test
    void a_long_text_in_pinyin_is_left_alone() {
        assertThat(SPELLING.characters("juzhuzheng ".repeat(1_000))).isEmpty();
    }
}
