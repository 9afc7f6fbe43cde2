package suban.chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Reply;
import suban.classifier.concern.Concern;
import suban.models.text.Language;

/** Short messages that mean something only in their conversation. */
class FollowingUpTest {
    private static SampleCity city;
    private static Chatbot chatbot;

    @BeforeAll
    static void openCity(@TempDir Path folder) {
        city = new SampleCity(folder);
        chatbot = city.chatbot();
    }

    @AfterAll
    static void closeCity() {
        city.close();
    }

    private static Reply last(String... messages) {
        String conversation = chatbot.start(null);
        Reply reply = null;
        for (String message : messages) reply = chatbot.reply(conversation, message);
        return Objects.requireNonNull(reply);
    }

    @Test
    void a_report_that_is_given_up_is_dropped_and_that_is_said() {
        Reply reply = last("路灯坏了三天了没人修", "算了不报了");
        assertThat(reply.decision()).isInstanceOf(Decision.DropConcern.class);
        assertThat(reply.text()).contains("不提交");
    }

    @Test
    void when_a_report_will_be_handled_is_a_question_about_it() {
        assertThat(last("路灯坏了三天了没人修", "什么时候能处理").decision().name()).isEqualTo("progress");
    }

    @Test
    void a_tracking_code_leads_to_its_progress() {
        Reply reply = last("CGQ3-XEKE-P69E");
        assertThat(reply.decision().name()).isEqualTo("progress");
        assertThat(reply.text()).contains("/track/CGQ3-XEKE-P69E");
    }

    @Test
    void a_corrected_place_takes_the_place_of_the_one_before() {
        Reply reply = last("路灯坏了三天了没人修", "在南山区桃园路", "不对，是科苑路");
        assertThat(reply.decision()).isInstanceOf(Decision.TakeConcern.class);
        assertThat(Objects.requireNonNull(reply.concern()).place())
                .satisfies(place ->
                        assertThat(Objects.requireNonNull(place).value()).contains("科苑路"));
    }

    @Test
    void a_detail_in_any_words_is_added_to_the_report_and_keeps_its_service() {
        String conversation = chatbot.start(null);
        Reply report = chatbot.reply(conversation, "路灯坏了三天了没人修");
        Reply reply = chatbot.reply(conversation, "就在公园南门口那里");
        assertThat(reply.decision()).isInstanceOfSatisfying(Decision.TakeConcern.class, taken -> {
            assertThat(taken.text()).contains("路灯坏了三天了没人修").contains("公园南门口");
            assertThat(taken.service()).isEqualTo(((Decision.TakeConcern) report.decision()).service());
        });
    }

    @Test
    void a_detail_in_the_other_language_is_added_to_the_report() {
        Reply reply = last("路灯坏了三天了没人修", "it is next to the south gate of the park");
        assertThat(reply.language()).isEqualTo(Language.EN);
        assertThat(reply.decision()).isInstanceOfSatisfying(Decision.TakeConcern.class, taken -> {
            assertThat(taken.text()).contains("路灯坏了三天了没人修").contains("south gate");
            assertThat(taken.service()).isEqualTo("street-lights");
        });
        reply = last("The street light has been broken for three days", "就在公园南门口那里", "and it flickers");
        assertThat(reply.decision())
                .isInstanceOfSatisfying(
                        Decision.TakeConcern.class,
                        taken -> assertThat(taken.text()).contains("南门口").contains("flickers"));
    }

    @Test
    void what_was_corrected_stays_corrected() {
        Reply reply = last("路灯坏了三天了没人修", "在南山区桃园路，手机13700001111", "号码写错了 是13700002222", "地址也错了 是科苑路", "晚上很黑");
        Concern concern = Objects.requireNonNull(reply.concern());
        assertThat(Objects.requireNonNull(concern.contact()).value()).isEqualTo("13700002222");
        assertThat(Objects.requireNonNull(concern.place()).value()).contains("科苑路");
    }

    @Test
    void the_number_given_last_is_the_one_to_call() {
        Reply reply = last(
                "The street light has been broken for three days",
                "call me on 13700001111",
                "or 13700002222 after six");
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(reply.concern()).contact())
                        .value())
                .isEqualTo("13700002222");
    }

    @Test
    void a_danger_that_is_called_off_is_not_shown_again() {
        assertThat(last("我家煤气泄漏了", "虚惊一场，是隔壁在炒菜").decision())
                .isInstanceOfSatisfying(
                        Decision.Smalltalk.class,
                        talk -> assertThat(talk.kind()).isEqualTo("relief"));
    }

    @Test
    void a_danger_that_is_named_anew_is_not_called_off() {
        assertThat(last("我家煤气泄漏了", "没事了，现在着火了").decision()).isInstanceOf(Decision.Divert.class);
        assertThat(last("我家煤气泄漏了", "原来是隔壁漏的").decision()).isNotInstanceOf(Decision.Smalltalk.class);
    }

    @Test
    void what_has_no_letter_is_about_nothing() {
        assertThat(last("1+1").decision()).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void a_bare_place_changes_no_language() {
        assertThat(last("The street light has been broken for three days", "桃园路")
                        .language())
                .isEqualTo(Language.EN);
    }

    @Test
    void a_question_of_its_own_after_a_report_is_not_added_to_it() {
        Reply reply = last("路灯坏了三天了没人修", "社保卡丢了怎么补办");
        assertThat(reply.decision()).isInstanceOf(Decision.Answer.class);
        assertThat(reply.citations().getFirst().title()).isEqualTo("社会保障卡丢失补换");
    }

    @Test
    void a_report_after_an_answer_is_not_told_with_the_question_before() {
        Reply reply = last("护照过期了怎么换", "我们楼下路灯坏了三天没人修");
        assertThat(reply.decision())
                .isInstanceOfSatisfying(
                        Decision.TakeConcern.class,
                        taken -> assertThat(taken.text()).isEqualTo("我们楼下路灯坏了三天没人修"));
    }

    @Test
    void more_about_the_same_is_answered_from_the_same_article() {
        Reply reply = last("护照过期了怎么换", "那要多久能拿到呢");
        assertThat(reply.citations()).extracting(Citation::article).containsExactly("passport");
        assertThat(reply.text()).contains("七个工作日");
    }

    /** Each is read by the model of its own language; it once failed. */
    @Test
    void a_second_question_may_be_in_the_other_language() {
        assertThat(last("居住证丢了怎么补办？ How do I get a library card?").text()).isNotBlank();
        assertThat(last("How do I get a library card? 居住证丢了怎么补办？").text()).isNotBlank();
    }

    @Test
    void two_questions_in_one_message_are_both_answered() {
        Reply reply = last("护照过期了怎么换？另外社保卡丢了怎么补办？");
        assertThat(reply.citations()).extracting(Citation::article).hasSize(2).contains("passport");
        assertThat(reply.text()).contains("您还问到");
    }

    @Test
    void a_choice_that_was_not_offered_is_refused() {
        String conversation = chatbot.start(null);
        assertThatThrownBy(() -> chatbot.choose(conversation, "nothing")).isInstanceOf(UnknownChoice.class);
    }

    @Test
    void what_became_of_something_reported_before_is_a_question_for_its_code() {
        for (String message : new String[] {
            "前两天说的那个事怎么还没人管", "我的事办到哪了", "上個禮拜投訴嗰單嘢點解仲未有人理", "What happened to the complaint I filed last week?"
        }) {
            Reply reply = last(message);
            assertThat(reply.decision().name()).as(message).isEqualTo("progress");
            assertThat(reply.text()).contains("/track", "/mine");
        }
        assertThat(last("上次说的路灯又坏了，福华路18号").decision().name()).isNotEqualTo("progress");
    }

    @Test
    void a_tracking_code_is_understood_however_it_is_typed() {
        for (String message : new String[] {"我的查询码是cgq3 xeke p69e 谢谢", "编号CGQ3XEKEP69E", "CGQ3.XEKE.P69E"}) {
            assertThat(last(message).text()).as(message).contains("/track/CGQ3-XEKE-P69E");
        }
    }

    @Test
    void a_single_borrowed_word_is_answered_in_the_language_of_the_conversation() {
        Reply reply = chatbot.reply(chatbot.start(Language.ZH), "Trash!!");
        assertThat(reply.language()).isEqualTo(Language.ZH);
    }
}
