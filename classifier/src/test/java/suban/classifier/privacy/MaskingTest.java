package suban.classifier.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            我的电话13800138000谢谢,我的电话138****8000谢谢
            tel 138-0013-8000.,tel 138-****-8000.
            １３８００１３８０００,１３８****８０００
            138 0013 8000,138 **** 8000
            +86 138 0013 8000,+86 138 **** 8000
            一三八零零一三八零零零,一三八****八零零零
            座机0755-82781234,座机0755-******34
            （0755）82781234,（0755）******34
            身份证11010519491231002X。,身份证110*************2X。
            11010519491231002ｘ,110*************2ｘ
            卡号6222021234567890128,卡号***************0128
            4111 1111 1111 1111,**** **** **** 1111
            邮箱zhang.san+1@example.com,邮箱z**********@example.com
            ｚｓ＠ｅｘａｍｐｌｅ．ｃｏｍ,ｚ*＠ｅｘａｍｐｌｅ．ｃｏｍ
            passport E12345678,passport E******78
            +1 415 555 0134,+1 41* *** **34
            13800138000 13900139000,138****8000 139****9000
            1.13800138000,1.138****8000
            2.6222021234567890128,2.***************0128
            138.0013.8000,138.****.8000
            0755.82781234,0755.******34
            得分0.6123456789012304 电话138.0013.8000,得分0.6123456789012304 电话138.****.8000
            0.5 13800138000,0.5 138****8000
            """)
    void personal_data_is_hidden_at_the_same_length(String text, String masked) {

        assertThat(Masking.mask(text)).isEqualTo(masked).hasSameSizeAs(text);
    }

    @Test
    void an_area_code_of_three_digits_leaves_one_digit_more() {
        assertThat(Masking.mask("010 62345678")).isEqualTo("010 6*****78");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "深南大道9988号",
                "2024年3月15日12:30",
                "2024-03-15 12:30",
                "110000000000000021",
                "12,345,678元",
                "每周一三五，二四六休息",
                "受理号440300202611270008",
                "桥栏杆13、45、67、89号段",
                "粤海街道12345",
                "6222021234567890123",
                "12345",
                "400-800-8888",
                "@someone",
                "a@b",
                "3.1415926",
                "0.6123456789012304",
                "-0.6222021234567890128",
                "confidence=0.13800138000]",
                "weight=4.1111111111111111,",
                "41.11111111111111%",
                "4.1111111111111111E-4",
                "[0.6123456789012304, 0.4111111111111111]",
                "订单20240315138001380001",
                "一二三四五",
                "😀"
            })
    void other_numbers_stay(String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "138#1234#5678",
                "138        1234        5678",
                "¹³⁸¹²³⁴⁵⁶⁷⁸",
                "𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖",
                "1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣",
                "1\u03333\u03338\u03331\u03332\u03333\u03334\u03335\u03336\u03337\u03338",
                "l38l2345678",
                "138O0O01234",
                "打一三八幺两三四五六七八",
                "一三八拐拐三四五六洞勾",
                "家里电话88123456",
                "工行卡6222 0212 3456 7890 123被扣款",
                "永居证FRA110085041203",
                "身份证后六位078072",
                "➕V：hanmeimei99",
                "浙 A 1 2 3 4 5",
                "浙A一二三四五",
                "my number is one three eight one two three four five six seven eight"
            })
    void what_a_reader_would_still_understand_is_hidden(String text) {
        String masked = Masking.mask(text);
        assertThat(masked).hasSameSizeAs(text);
        assertThat(masked.chars().filter(c -> c == '*').count()).as(masked).isGreaterThanOrEqualTo(3);
        assertThat(masked).doesNotContain("345678", "123456", "078072", "meimei", "四五六", "four five");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "两三天",
                "卡在3号门",
                "手机尾号",
                "订单20260901#12",
                "a 3-day permit",
                "一两个月",
                "勾选三项",
                "one two three testing"
            })
    void ordinary_words_stay(String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }

    /** Work that grew with the square of the length would take an hour. */
    @Test
    @Timeout(60)
    void a_megabyte_of_lone_digits_is_read_in_one_go() {
        String text = "1 @a-".repeat(200_000);
        assertThat(Masking.mask(text)).hasSize(text.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "138，1234，5678|138，****，5678",
                "壹叁捌壹贰叁肆伍陆柒捌|壹叁捌****伍陆柒捌",
                "①③⑧①②③④⑤⑥⑦⑧|①③⑧****⑤⑥⑦⑧",
                "138\u200B1234\u200B5678|138\u200B****\u200B5678",
                "110105194912310021|110*************21",
                "H1234567890|H********90",
                "粤BD12345停在消防通道|粤B******停在消防通道",
                "京A·88888|京A·*****",
                "加我微信wang_1988|加我微信w********",
                "社保卡号 612345678|社保卡号 *********",
                "我叫王小明，住桃园路|我叫王**，住桃园路",
                "联系人：李女士|联系人：李女士",
                "我是常客，他们认识我|我是常客，他们认识我",
                "zhang at qq dot com|z**** at qq dot com"
            })
    void what_hides_from_a_plain_look_is_found(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked).hasSameSizeAs(text);
    }

    /** Messages by somebody who had not seen how masking works; the few missed of the second half were read once. */
    @Test
    void of_many_messages_nearly_all_personal_data_is_hidden_and_hardly_anything_else() throws IOException {
        ObjectMapper json = new ObjectMapper();
        int personal = 0;
        int hidden = 0;
        int texts = 0;
        int wrong = 0;
        try (InputStream in = Objects.requireNonNull(MaskingTest.class.getResourceAsStream("messages.jsonl"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                JsonNode message = json.readTree(line);
                String text = message.path("text").asText();
                String masked = Masking.mask(text);
                BitSet expected = new BitSet();
                for (JsonNode one : message.path("personal")) {
                    int start = text.indexOf(one.asText());
                    expected.set(start, start + one.asText().length());
                    personal++;
                    if (isHidden(text, masked, start, start + one.asText().length())) hidden++;
                }
                texts++;
                if (IntStream.range(0, text.length())
                        .anyMatch(i -> masked.charAt(i) != text.charAt(i) && !expected.get(i))) wrong++;
            }
        }
        assertThat((double) hidden / personal).isGreaterThanOrEqualTo(0.98);
        assertThat((double) wrong / texts).isLessThanOrEqualTo(0.01);
    }

    /** Half of what tells, or as much of a longer number as is never left readable. */
    private static boolean isHidden(String text, String masked, int start, int end) {
        long telling = IntStream.range(start, end)
                .filter(i -> Character.isLetterOrDigit(text.charAt(i)) || Digits.of(text.charAt(i)) >= 0)
                .count();
        long stars = IntStream.range(start, end)
                .filter(i -> masked.charAt(i) != text.charAt(i))
                .count();
        return stars >= 3 || 2 * stars >= telling;
    }

    @Test
    void in_markdown_the_stars_of_a_mask_are_told_from_those_of_its_author() {
        assertThat(Masking.maskMarkdown("**请打**13812345678")).isEqualTo("**请打**138\\*\\*\\*\\*5678");
    }
}
