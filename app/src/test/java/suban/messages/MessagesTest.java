package suban.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import suban.models.text.Language;

final class MessagesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d[^}]*}");

    private final Messages messages = Messages.load();

    @Test
    void both_languages_word_the_same_keys() {
        assertThat(messages.keys(Language.ZH)).isEqualTo(messages.keys(Language.EN));
    }

    @Test
    void every_wording_is_a_pattern_that_can_be_filled() {
        for (Language language : Language.values()) {
            for (String key : messages.keys(language)) {
                String text = messages.text(language, key, 1, 2, 3, 4, 5, 6, 7, 8, 9);
                assertThat(text).as(key).isNotBlank();
                assertThat(PLACE.matcher(text).find()).as(key + ": " + text).isFalse();
            }
        }
    }

    @Test
    void a_key_that_nobody_worded_is_a_fault() {
        assertThatThrownBy(() -> messages.text(Language.EN, "no.such.key")).isInstanceOf(NoSuchElementException.class);
    }
}
