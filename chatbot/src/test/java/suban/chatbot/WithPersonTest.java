package suban.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.chatbot.conversation.Turn;
import suban.chatbot.handover.HandOverSink.Attention;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.HandedOverBecause;
import suban.chatbot.reply.Following;
import suban.chatbot.reply.Reply;

/** While a person has a conversation, and after. */
class WithPersonTest {
    private static SampleCity city;

    private Chatbot chatbot;
    private String conversation;

    @BeforeAll
    static void openCity(@TempDir Path folder) {
        city = new SampleCity(folder);
    }

    @AfterAll
    static void closeCity() {
        city.close();
    }

    @BeforeEach
    void startConversation() {
        city.handedOver.clear();
        city.told.clear();
        chatbot = city.chatbot();
        conversation = chatbot.start(null);
    }

    private Reply say(String message) {
        return chatbot.reply(conversation, message);
    }

    private static HandedOverBecause because(Reply reply) {
        return ((Decision.HandOver) reply.decision()).because();
    }

    @Test
    void a_hand_over_tells_the_code_and_when_to_expect_an_answer() {
        Reply reply = say("转人工");

        assertThat(reply.handedOver()).isEqualTo(new Following("234567ABCDEF", Instant.parse("2026-03-02T07:00:00Z")));
        assertThat(reply.text()).contains("234567ABCDEF", "3月2日（周一）15:00", "(/track/234567ABCDEF)");
        assertThat(city.store().listTurns(conversation))
                .extracting(Turn::reply)
                .last()
                .isEqualTo(reply);

        String english = chatbot.start(null);
        assertThat(chatbot.reply(english, "I want to talk to a person").text()).contains("Mon 2 March, 15:00");
    }

    @Test
    void the_bot_is_silent_and_every_message_reaches_the_person_once() {
        say("转人工");

        Reply reply = say("护照怎么办");
        chatbot.reply(conversation, "谢谢");

        assertThat(because(reply)).isEqualTo(HandedOverBecause.PASSED_ON);
        assertThat(reply.citations()).isEmpty();
        assertThat(city.told).containsExactly("护照怎么办", "谢谢");
        assertThat(city.handedOver).hasSize(1);
        assertThat(city.store().listTurns(conversation))
                .extracting(Turn::message)
                .containsExactly("转人工", "护照怎么办", "谢谢");
    }

    @Test
    void danger_is_answered_at_once_and_passed_on_too() {
        say("转人工");

        Reply reply = say("我家厨房着火了");

        assertThat(Objects.requireNonNull(reply.call()).number()).isEqualTo("119");
        assertThat(city.told).containsExactly("我家厨房着火了");
        assertThat(because(say("谢谢"))).isEqualTo(HandedOverBecause.PASSED_ON);
    }

    @Test
    void once_the_person_has_finished_the_bot_answers_that_very_message() {
        say("转人工");
        city.attention = Attention.NOBODY;

        assertThat(say("护照怎么办").citations().getFirst().article()).isEqualTo("passport");
        assertThat(city.told).isEmpty();
        assertThat(because(say("转人工"))).isEqualTo(HandedOverBecause.ASKED);
        assertThat(city.handedOver).hasSize(2);
    }

    @Test
    void the_button_hands_over_anew_once_the_person_has_finished() {
        chatbot.askPerson(conversation);
        assertThat(because(chatbot.askPerson(conversation))).isEqualTo(HandedOverBecause.ALREADY);
        city.attention = Attention.NOBODY;

        assertThat(because(chatbot.askPerson(conversation))).isEqualTo(HandedOverBecause.ASKED);
        assertThat(because(say("护照怎么办"))).isEqualTo(HandedOverBecause.PASSED_ON);
        assertThat(city.handedOver).hasSize(2);
    }

    @Test
    void silence_and_resuming_outlast_a_restart() {
        say("转人工");
        chatbot = city.chatbot();
        assertThat(because(say("喂？在吗"))).isEqualTo(HandedOverBecause.PASSED_ON);

        city.attention = Attention.NOBODY;
        chatbot = city.chatbot();
        assertThat(say("护照怎么办").citations()).isNotEmpty();
        city.attention = Attention.PERSON;
        chatbot = city.chatbot();
        assertThat(say("要多少钱").decision().name()).isNotEqualTo("handover");
    }

    @Test
    void nobody_is_left_to_silence_when_the_person_is_late() {
        say("转人工");
        city.attention = Attention.LATE_PERSON;

        assertThat(say("护照怎么办").citations().getFirst().article()).isEqualTo("passport");
        assertThat(because(say("asdkjh qwe"))).isEqualTo(HandedOverBecause.PASSED_ON);
        assertThat(because(say("转人工"))).isEqualTo(HandedOverBecause.ALREADY);
        assertThat(city.told).containsExactly("护照怎么办", "asdkjh qwe", "转人工");
        assertThat(city.handedOver).hasSize(1);
    }

    @Test
    void hostile_words_reach_the_person_as_words_and_what_cannot_be_taken_does_not() {
        say("转人工");

        say("<script>alert('x')</script> \u0000\u0007");
        assertThatThrownBy(() -> say("长".repeat(10_000))).isInstanceOf(MessageTooLong.class);
        assertThatThrownBy(() -> say("  \u200B")).isInstanceOf(EmptyMessage.class);

        assertThat(city.told).singleElement().asString().startsWith("<script>alert('x')</script>");
    }

    @Test
    void erasure_reaches_what_was_passed_on() {
        say("转人工");
        say("我的电话是13800138000");
        chatbot.erase(conversation);

        assertThat(city.told).isEmpty();
        assertThatThrownBy(() -> say("你好")).isInstanceOf(UnknownConversation.class);
    }
}
