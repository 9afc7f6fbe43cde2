package suban.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suban.models.text.Language;

class UnderstoodTest {
    @Test
    void the_reply_is_in_the_language_of_the_message() {
        assertThat(Understood.of("How do I renew my passport?", Language.ZH).language())
                .isEqualTo(Language.EN);
        assertThat(Understood.of("居住證點樣辦？", Language.EN).language()).isEqualTo(Language.ZH);
    }

    @Test
    void a_message_that_says_nothing_about_language_keeps_the_conversation_in_its_language() {
        for (String message : new String[] {"13800138000", "👍", "ETC", "WIFI", "2"}) {
            assertThat(Understood.of(message, Language.ZH).language())
                    .as(message)
                    .isEqualTo(Language.ZH);
            assertThat(Understood.of(message, Language.EN).language())
                    .as(message)
                    .isEqualTo(Language.EN);
        }
        assertThat(Understood.of("hello", null).language()).isEqualTo(Language.EN);
    }

    @Test
    void personal_data_is_masked_and_offsets_stay() {
        Understood understood = Understood.of("我电话13800138000，尽快联系", null);

        assertThat(understood.masked()).hasSameSizeAs(understood.text()).doesNotContain("13800138000");
        assertThat(understood.text()).contains("13800138000");
    }

    @Test
    void characters_that_no_store_can_hold_are_replaced_one_for_one() {
        Understood understood = Understood.of("a\u0000b\uD83Dc😀", null);

        assertThat(understood.text()).isEqualTo("a b\uFFFDc😀");
    }

    @Test
    void blank_and_invisible_messages_are_not_readable() {
        for (String message : new String[] {"", "  \n\t", "\u3000", "\u200B\uFEFF", "\u00A0"}) {
            assertThat(Understood.isReadable(message)).as("'%s'", message).isFalse();
        }
        assertThat(Understood.isReadable("？")).isTrue();
    }

    @Test
    void a_question_asks() {
        for (String message : new String[] {"路灯坏了找谁？", "居住证怎么办", "居住證點樣申請", "工地半夜施工怎么办"}) {
            Cues cues = Understood.of(message, null).cues();
            assertThat(cues.asks()).as(message).isPositive();
        }
        assertThat(Understood.of("Ｈｏｗ do I report a broken street light", null)
                        .cues()
                        .asksWhatToDo())
                .isTrue();
    }

    @Test
    void a_rhetorical_question_complains() {
        for (String message : new String[] {"工地天天半夜施工，有没有人管？", "Why does nobody fix this?"}) {
            Cues cues = Understood.of(message, null).cues();
            assertThat(cues.asks()).as(message).isZero();
            assertThat(cues.complains()).as(message).isPositive();
        }
    }

    @Test
    void an_incident_has_place_and_time() {
        Cues chinese = Understood.of("昨晚我们小区楼下又在施工", null).cues();
        Cues english = Understood.of("Every night outside our building", null).cues();

        assertThat(chinese.here()).isPositive();
        assertThat(chinese.happened()).isPositive();
        assertThat(english.here()).isPositive();
        assertThat(english.happened()).isPositive();
    }

    @Test
    void what_has_no_language_of_its_own_keeps_the_conversation_in_its_language() {
        for (String message : new String[] {"FQDA-AM7M-RQXN", "fqda am7m rqxn", "WiFi", "iPhone", "B2-1203", "GPS??"}) {
            assertThat(Understood.of(message, Language.ZH).language())
                    .as(message)
                    .isEqualTo(Language.ZH);
        }
        assertThat(Understood.of("broken lamp", Language.ZH).language()).isEqualTo(Language.EN);
        assertThat(Understood.of("Trash!!", Language.ZH).isBorrowed()).isTrue();
        assertThat(Understood.of("My trash", Language.ZH).isBorrowed()).isFalse();
    }
}
