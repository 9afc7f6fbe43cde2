package suban.chatbot.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import suban.chatbot.reply.Choice;
import suban.models.text.FoldedText;

class ChoicePickerTest {
    private static final List<Choice> CHOICES = List.of(
            new Choice("社会保障卡申领", Choice.Kind.ARTICLE, "social-security-card-apply"),
            new Choice("社会保障卡丢失补换", Choice.Kind.ARTICLE, "social-security-card-lost"),
            new Choice("施工噪音", Choice.Kind.SERVICE, "noise-construction"));

    private static String pick(String message) {
        return ChoicePicker.pick(FoldedText.of(message), CHOICES)
                .map(Choice::code)
                .orElse("none");
    }

    @Test
    void a_label_picks_its_choice_however_similar_the_others_are() {
        assertThat(pick("社会保障卡丢失补换")).isEqualTo("social-security-card-lost");
        assertThat(pick(" 社會保障卡申領 ")).isEqualTo("social-security-card-apply");
        assertThat(pick("施工噪音")).isEqualTo("noise-construction");
    }

    @Test
    void a_number_picks_its_choice() {
        for (String message : new String[] {"2", "２", "第二个", "二", "第2个。", "the second one", "second"}) {
            assertThat(pick(message)).as(message).isEqualTo("social-security-card-lost");
        }
        assertThat(pick("the last one")).isEqualTo("noise-construction");
    }

    @Test
    void anything_else_picks_nothing() {
        for (String message : new String[] {"4", "社会保障卡", "两个都不是", "10", ""}) {
            assertThat(pick(message)).as(message).isEqualTo("none");
        }
    }
}
