package suban.models.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "路灯坏了,ZH",
        "WhatsApp 登不上,ZH",
        "我的 iPhone 15 Pro Max 在 Apple Store 修了三次,ZH",
        "投诉 ABC,ZH",
        "The lamp is broken,EN",
        "A grey car 粤B12345 blocks our garage every single morning,EN",
        "Mr 王 from the estate office shouted at my daughter yesterday,EN",
        "123,ZH",
        "😀,ZH"
    })
    void a_text_is_in_the_language_of_most_of_its_words(String text, Language wanted) {
        assertThat(Language.of(text)).isEqualTo(wanted);
    }
}
