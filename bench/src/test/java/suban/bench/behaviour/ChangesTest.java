package suban.bench.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ChangesTest {
    private static final String CHINESE = "您好，App扣费3.5元，路灯坏了3天没人修。怎么投诉？";
    private static final String ENGLISH =
            "I'm told, wrongly, that people's licence centre is closed. What is your fee of 3.5 yuan, and isn't my neighbor's coming?";

    private final Map<String, String> chinese = changed(ChineseChanges.all(), CHINESE);
    private final Map<String, String> english = changed(EnglishChanges.all(), ENGLISH);

    @Test
    void every_change_changes_something() {
        assertThat(chinese.values()).doesNotContain(CHINESE);
        assertThat(english.values()).doesNotContain(ENGLISH);
        assertThat(chinese).hasSizeGreaterThanOrEqualTo(20);
        assertThat(english).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void marks_change_and_numbers_stay() {
        assertThat(chinese)
                .contains(
                        entry("no marks at all", "您好App扣费3.5元路灯坏了3天没人修怎么投诉"),
                        entry("doubled marks", "您好，，App扣费3.5元，，路灯坏了3天没人修。。怎么投诉？？"),
                        entry("space for comma", "您好 App扣费3.5元 路灯坏了3天没人修。怎么投诉？"),
                        entry("line break for full stop", "您好，App扣费3.5元，路灯坏了3天没人修\n怎么投诉？"),
                        entry("exclamation at the end", "您好，App扣费3.5元，路灯坏了3天没人修。怎么投诉！！"));
        assertThat(english)
                .contains(
                        entry(
                                "no marks at all",
                                "I'm told wrongly that people's licence centre is closed What is your fee of 3.5 yuan and isn't my neighbor's coming"))
                .contains(
                        entry(
                                "line break for full stop",
                                "I'm told, wrongly, that people's licence centre is closed\nWhat is your fee of 3.5 yuan, and isn't my neighbor's coming?"));
    }

    @Test
    void chinese_is_written_otherwise() {
        assertThat(chinese)
                .contains(
                        entry("traditional characters", "您好，App扣費3.5元，路燈壞了3天沒人修。怎麼投訴？"),
                        entry("full-width letters and digits", "您好，Ａｐｐ扣费３．５元，路灯坏了３天没人修。怎么投诉？"),
                        entry("space beside letters and digits", "您好，App 扣费 3.5 元，路灯坏了 3 天没人修。怎么投诉？"),
                        entry("thanks after", CHINESE + "谢谢"),
                        entry("twice in one", CHINESE + CHINESE));
        assertThat(chinese.get("one wrong homophone")).hasSameSizeAs(CHINESE);
    }

    @Test
    void english_is_written_otherwise() {
        assertThat(english.get("contracted")).contains("What's your fee");
        assertThat(english.get("spelled out")).contains("I am told").contains("is not my");
        assertThat(english.get("American spelling")).contains("people's license center");
        assertThat(english.get("British spelling")).contains("my neighbour's");
        assertThat(english.get("texting")).contains("What is ur fee");
        assertThat(english.get("letters swapped")).isNotEqualTo(ENGLISH).hasSameSizeAs(ENGLISH);
        assertThat(EnglishChanges.after("Um, so, ", "Where is it?")).isEqualTo("Um, so, where is it?");
        assertThat(EnglishChanges.after("Um, so, ", "I lost it")).isEqualTo("Um, so, I lost it");
    }

    @Test
    void a_change_that_finds_nothing_leaves_the_message_alone() {
        assertThat(changed(ChineseChanges.all(), "路"))
                .containsEntry("upper case", "路")
                .containsEntry("space for comma", "路")
                .containsEntry("one wrong homophone", "路");
    }

    @Test
    void braces_of_a_template_are_filled_in() {
        assertThat(Template.filled("{补,换}{护照,身份证}")).containsExactly("补护照", "补身份证", "换护照", "换身份证");
        assertThat(Template.filled("换{,领}证")).containsExactly("换证", "换领证");
    }

    private static Map<String, String> changed(List<Behaviour> behaviours, String text) {
        Map<String, String> changed = new TreeMap<>();
        behaviours.forEach(one -> changed.put(one.name(), one.change().apply(text)));
        return changed;
    }
}
