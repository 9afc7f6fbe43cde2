package suban.classifier.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentifiersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "打 138-0013-8000 找我",
                "Call +86 138 0013 8000 please",
                "００８６１３８００１３８０００",
                "壹叁捌零零壹叁捌零零零",
                "電話138 0013 8000。"
            })
    void a_number_has_one_form(String text) {
        assertThat(Identifiers.of(text)).containsExactly("13800138000");
    }

    @Test
    void landlines_cards_and_addresses_are_found_too() {
        assertThat(Identifiers.of("座机 0755-8278 1234，或 Li.Wei＠Example.COM."))
                .containsExactly("075582781234", "li.wei@example.com");
        assertThat(Identifiers.of("ring +86 755 8278 1234")).containsExactly("075582781234");
        assertThat(Identifiers.of("身份证11010519491231002x")).containsExactly("11010519491231002X");
    }

    @Test
    void what_is_nobodys_is_not() {
        assertThat(Identifiers.of("订单号 20260401123456，12345 热线，2026年4月1日，花了 1,234,567 元 @home"))
                .isEmpty();
        assertThat(Identifiers.of("")).isEmpty();
    }
}
