package suban.classifier.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
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
                "110105194912310021",
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

    @Test
    void a_megabyte_of_lone_digits_is_read_within_two_seconds() {
        String text = "1 @a-".repeat(200_000);
        long start = System.nanoTime();
        assertThat(Masking.mask(text)).hasSize(text.length());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
