package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReplyCheckTest {
    @Test
    void a_reply_that_says_something_passes() {
        for (String reply : new String[] {
            "您好，科苑路12号灯杆的灯泡已更换，今晚已确认亮灯。感谢您的反馈。",
            "路燈已更換，現場已亮燈",
            "The lamp at pole 12 was replaced yesterday evening and works again."
        }) {
            assertThat(ReplyCheck.problems(reply, false)).as(reply).isEmpty();
        }
    }

    @Test
    void stock_phrases_say_nothing_however_they_are_written() {
        for (String reply : new String[] {
            "您好，您反映的问题已收悉，已转相关部门处理，感谢您的理解与支持！",
            "已辦結",
            "好的",
            "Dear resident, we have received your message. It has been dealt with. Thank you for your understanding.",
            "DONE"
        }) {
            assertThat(ReplyCheck.problems(reply, false)).as(reply).containsExactly("note-stock");
            assertThat(ReplyCheck.problems(reply, true)).as(reply).isEmpty();
        }
    }

    @Test
    void what_tells_personal_data_is_never_sent() {
        for (String reply : new String[] {
            "已联系投诉人（电话13800138000）并修好路灯",
            "身份证号 110101199003077758 的申请人已登记",
            "We called back on １３８００１３８０００ and mended the lamp."
        }) {
            assertThat(ReplyCheck.problems(reply, true)).as(reply).containsExactly("note-personal");
        }
    }
}
