package suban.chatbot.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suban.chatbot.wording.SmalltalkWording;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.models.text.LocalText;

class SmalltalkRecogniserTest {
    private final SmalltalkRecogniser recogniser = new SmalltalkRecogniser(kinds());

    private static Map<String, SmalltalkWording> kinds() {
        Map<String, SmalltalkWording> kinds = new LinkedHashMap<>();
        kinds.put("greeting", wording(List.of("你好", "在吗"), List.of("hello", "good morning")));
        kinds.put("thanks", wording(List.of("谢谢", "好的"), List.of("thanks", "thank you")));
        kinds.put("goodbye", wording(List.of("再见"), List.of("bye")));
        return kinds;
    }

    private static SmalltalkWording wording(List<String> zh, List<String> en) {
        return new SmalltalkWording(Map.of(Language.ZH, zh, Language.EN, en), new LocalText("好", "Fine"));
    }

    private String kind(String message) {
        return recogniser.recognise(FoldedText.of(message)).orElse("none");
    }

    @Test
    void a_message_of_nothing_but_small_talk_is_small_talk() {
        assertThat(kind("你好！")).isEqualTo("greeting");
        assertThat(kind("你好，在吗？😀")).isEqualTo("greeting");
        assertThat(kind("Ｈｅｌｌｏ")).isEqualTo("greeting");
        assertThat(kind("謝謝你啊")).isEqualTo("thanks");
        assertThat(kind("Good morning!")).isEqualTo("greeting");
    }

    @Test
    void with_several_kinds_the_last_one_counts() {
        assertThat(kind("好的谢谢，再见")).isEqualTo("goodbye");
        assertThat(kind("hello, thank you")).isEqualTo("thanks");
    }

    @Test
    void a_greeting_before_a_question_is_not_small_talk() {
        assertThat(kind("你好，居住证怎么办")).isEqualTo("none");
        assertThat(kind("hello, my street light is broken")).isEqualTo("none");
        assertThat(kind("")).isEqualTo("none");
    }
}
