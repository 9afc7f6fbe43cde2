package suban.classifier.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suban.models.text.FoldedText;
import suban.models.text.Language;

class SignalMatcherTest {
    private final SignalMatcher person = SignalMatcher.anywhere(new Signals(
            Map.of(Language.ZH, List.of("转人工", "找真人"), Language.EN, List.of("human agent", "talk to a person")),
            Map.of(Language.ZH, List.of("人工湖"))));
    private final SignalMatcher greeting = SignalMatcher.wholeMessage(new Signals(
            Map.of(Language.ZH, List.of("你好", "在吗", "谢谢"), Language.EN, List.of("hello", "hi", "thanks", "thank you")),
            Map.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我要转人工",
                "我要轉人工！",
                "转 人工",
                "转下人工吗？不，转了人工",
                "a HUMAN agent please",
                "human-agent",
                "I want to talk to a real person? no: talk to a person",
                "ｈｕｍａｎ ａｇｅｎｔ",
                "你好，hello，转·人工"
            })
    void signals_are_found_anywhere(String text) {
        assertThat(person.matches(FoldedText.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "🙂",
                "不要转人工",
                "别转人工",
                "人工湖怎么走，转人工",
                "humanagent",
                "inhuman agent",
                "I do not want to talk to a person"
            })
    void denied_excepted_and_partial_words_are_no_signals(String text) {
        assertThat(person.matches(FoldedText.of(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你好",
                "你好啊！",
                "您好你好",
                "你好，在吗？",
                "Hello there",
                "hi!!!",
                "helloooo",
                "Thank you so much",
                "谢谢🙏",
                "謝謝你"
            })
    void a_message_made_of_greetings_is_one(String text) {
        assertThat(greeting.matches(FoldedText.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "😀", "你好，路灯坏了", "hi, my bin", "history", "你", "啊"})
    void a_message_with_more_than_greetings_is_none(String text) {
        assertThat(greeting.matches(FoldedText.of(text))).isFalse();
    }

    @Test
    void parts_of_a_conjunction_far_apart_do_not_belong_together() {
        SignalMatcher leak = SignalMatcher.anywhere(new Signals(Map.of(Language.ZH, List.of("煤气 + 泄漏")), Map.of()));
        assertThat(leak.matches(FoldedText.of("家里好像泄漏了煤气"))).isTrue();
        assertThat(leak.matches(FoldedText.of("煤气" + "说明".repeat(80) + "泄漏"))).isFalse();
    }
}
