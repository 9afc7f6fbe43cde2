package suban.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Reply;
import suban.classifier.concern.Slot;

class SeveralConcernsTest {
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
        chatbot = city.chatbot();
        conversation = chatbot.start(null);
    }

    private Reply say(String message) {
        return chatbot.reply(conversation, message);
    }

    @Test
    void each_concern_of_a_message_is_shown_to_be_filed_by_itself() {
        Reply reply = say("南山区海湾花园旁边的工地每天半夜还在施工，吵得睡不着。另外海湾花园门口的路灯坏了三天没人修");

        assertThat(reply.decision()).isInstanceOfSatisfying(Decision.TakeConcern.class, taken -> {
            assertThat(taken.service()).isEqualTo("noise-construction");
            assertThat(taken.text()).contains("工地").doesNotContain("路灯");
            assertThat(taken.others()).hasSize(1);
        });
        assertThat(reply.text()).contains("2 件事");
        assertThat(reply.further()).singleElement().satisfies(further -> {
            assertThat(further.text()).contains("路灯").doesNotContain("工地");
            assertThat(Objects.requireNonNull(further.concern().service()).code())
                    .isEqualTo("street-lights");
        });
    }

    @Test
    void a_question_beside_a_report_is_answered_beside_its_card() {
        Reply reply = say("南山区海湾花园门口的路灯坏了三天没人修。另外想问一下，晚上施工太吵了归谁管？");

        assertThat(reply.decision())
                .isInstanceOfSatisfying(
                        Decision.TakeConcern.class,
                        taken -> assertThat(taken.service()).isEqualTo("street-lights"));
        assertThat(reply.citations()).extracting(Citation::article).containsExactly("noise-who-handles");
    }

    @Test
    void what_is_missing_is_asked_of_one_concern_after_the_other() {
        Reply first = say("工地每天半夜还在施工，吵得睡不着。另外路灯坏了三天没人修");
        assertThat(first.further()).hasSize(1);
        assertThat(first.text()).contains("关于“").contains("工地");

        Reply second = say("南山区海湾花园旁边");
        assertThat(Objects.requireNonNull(second.concern()).place())
                .isNotNull()
                .extracting(Slot::value)
                .asString()
                .contains("海湾花园");
        assertThat(second.further()).singleElement().satisfies(other -> {
            assertThat(other.concern().place()).isNull();
            assertThat(other.concern().missing()).contains("place");
        });
        assertThat(second.text()).contains("关于“").contains("路灯");

        Reply third = say("福田区新洲路");
        assertThat(Objects.requireNonNull(third.concern()).place())
                .isEqualTo(second.concern().place());
        assertThat(third.further()).singleElement().satisfies(other -> {
            assertThat(other.text()).contains("路灯").contains("新洲路");
            assertThat(other.concern().missing()).doesNotContain("place");
        });
    }
}
