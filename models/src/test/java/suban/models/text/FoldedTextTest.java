package suban.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "居住證續簽, 居住证续签",
        "ＡＢＣ１２３，ａｂｃ, 'abc123,abc'",
        "㈱福田, (株)福田",
        "Café RÉSUMÉ, café résumé",
        "ﬁre ①, fire 1",
        "ｶﾞｽ, ガス",
        "龍華區噪音, 龙华区噪音",
        "Noise at night!, noise at night!",
        "臺灣 門牌 後面, 台湾 门牌 后面",
    })
    void folds_what_people_type_into_one_plain_form(String typed, String plain) {
        assertThat(FoldedText.of(typed).text()).isEqualTo(plain);
    }

    @Test
    void emoji_and_line_breaks_become_spaces() {
        assertThat(FoldedText.of("路灯坏了😡\n快修").text()).isEqualTo("路灯坏了  快修");
        assertThat(FoldedText.of("ok👨‍👩‍👧!").text()).isEqualTo("ok   !");
        assertThat(FoldedText.of("赞👍🏽1️⃣🇨🇳").text()).isEqualTo("赞  1  ");
        assertThat(FoldedText.of("a\tb\r\nc").text()).isEqualTo("a b  c");
    }

    @Test
    void invisible_characters_vanish() {
        assertThat(FoldedText.of("居\u200b住\ufeff证").text()).isEqualTo("居住证");
    }

    @Test
    void offsets_lead_back_to_the_original_words() {
        String typed = "😡㈱ＡＢＣ在龍華區 cafe\u0301";
        FoldedText folded = FoldedText.of(typed);
        assertThat(folded.text()).isEqualTo(" (株)abc在龙华区 café");
        assertThat(originalOf(folded, "株")).isEqualTo("㈱");
        assertThat(originalOf(folded, "bc")).isEqualTo("ＢＣ");
        assertThat(originalOf(folded, "龙华区")).isEqualTo("龍華區");
        assertThat(originalOf(folded, "café")).isEqualTo("cafe\u0301");
        assertThat(folded.originalStart(folded.text().length())).isEqualTo(typed.length());
        assertThat(folded.originalEnd(0)).isZero();
    }

    @Test
    void offsets_of_any_text_rise_and_stay_inside_it() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String typed = randomText(random);
            FoldedText folded = FoldedText.of(typed);
            int start = 0;
            int end = 0;
            for (int i = 0; i < folded.text().length(); i++) {
                assertThat(folded.originalStart(i))
                        .isGreaterThanOrEqualTo(start)
                        .isLessThan(typed.length());
                assertThat(folded.originalEnd(i + 1))
                        .isGreaterThanOrEqualTo(end)
                        .isLessThanOrEqualTo(typed.length());
                assertThat(folded.originalEnd(i + 1)).isGreaterThan(folded.originalStart(i));
                start = folded.originalStart(i);
                end = folded.originalEnd(i + 1);
            }
        }
    }

    @Test
    void folding_a_folded_text_changes_nothing() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            // A vanished joiner may bring a letter and its accent together, which only a second folding composes.
            String typed = randomText(random).replaceAll("[\u200d\ufe0f]", "");
            String once = FoldedText.of(typed).text();
            assertThat(FoldedText.of(once).text()).isEqualTo(once);
        }
    }

    @Test
    void traditional_characters_become_what_icu_makes_of_each_alone() {
        Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
        for (int c = 0x3400; c <= 0x9FFF; c++) {
            String alone = icu.transliterate(Character.toString(c));
            if (alone.length() == 1)
                assertThat(FoldedText.of(Character.toString(c)).text()).isEqualTo(alone);
        }
    }

    @Test
    void a_megabyte_of_combining_marks_is_folded_in_reasonable_time() {
        String hostile = "a" + "\u0301\u0323".repeat(500_000);
        assertThat(FoldedText.of(hostile).text()).isNotEmpty();
    }

    private static String originalOf(FoldedText folded, String words) {
        int start = folded.text().indexOf(words);
        return folded.original().substring(folded.originalStart(start), folded.originalEnd(start + words.length()));
    }

    private static String randomText(Random random) {
        String alphabet = "aB é\u0301\u0323ＡｶﾞﾞЖ①㈱ﬁ㊙™路證龍𠮷😡👍🏽\u200d\ufe0f\n 1.。，가각가";
        int[] points = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(20);
        for (int i = 0; i < length; i++) text.appendCodePoint(points[random.nextInt(points.length)]);
        return text.toString();
    }
}
