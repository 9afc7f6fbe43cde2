package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words of a private concern name nobody, and keep their length. */
final class DiscretionTest {
    @Test
    void a_name_is_hidden_wherever_and_however_it_is_written() {
        assertThat(hide("陳大文先生", "陈大文说路灯坏了，请找 陳大文")).isEqualTo("***说路灯坏了，请找 ***");
        assertThat(hide("Mary Chan", "I, MARY  CHAN, live here. Ask for Mary. The chandelier stays."))
                .isEqualTo("I, **********, live here. Ask for ****. The chandelier stays.");
        assertThat(hide("Mr. Wu Bo", "Wu Bo asks")).isEqualTo("***** asks");
    }

    @Test
    void a_number_and_an_address_are_hidden_though_masking_takes_them_for_others() {
        Contact contact = new Contact(null, "2345678", "Cui@Example.org");
        assertThat(Discretion.of(contact).hide("打 234-5678 或 ２３４５６７８，不是 1234"))
                .isEqualTo("打 ******** 或 *******，不是 1234");
        assertThat(Discretion.of(contact).hide("cui@example.org")).isEqualTo("***************");
    }

    @Test
    void what_is_too_short_to_name_anybody_hides_nothing() {
        assertThat(hide("李", "李家村的路灯")).isEqualTo("李家村的路灯");
        assertThat(Discretion.of(null).hide("路灯坏了，我叫王小明")).isEqualTo("路灯坏了，我叫王**");
    }

    private static String hide(String name, String text) {
        return Discretion.of(new Contact(name, null, null)).hide(text);
    }

    @Test
    void a_number_that_was_masked_before_is_hidden_as_a_whole() {
        Contact contact = new Contact(null, "13622223333", null);
        assertThat(Discretion.of(contact).hide("楼上半夜敲墙，我電話136****3333")).isEqualTo("楼上半夜敲墙，我電話***********");
    }
}
