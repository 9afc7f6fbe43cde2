package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReplyCheckTest {
    @Test
    void what_a_template_would_have_filled_in_is_no_reply() {
        assertThat(ReplyCheck.isUnfilled("垃圾已清运，{code}")).isTrue();
        assertThat(ReplyCheck.isUnfilled("已修好｛title｝")).isTrue();
        assertThat(ReplyCheck.isUnfilled("已修好（灯杆 12 号）{见照片}")).isFalse();
    }

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

    /** Short, but somebody knows more than before. */
    @Test
    void a_short_reply_that_is_honest_passes() {
        for (String reply : new String[] {
            "灯泡已换",
            "井盖已补上",
            "坑已填平",
            "垃圾清走了",
            "水管换好了，已通水",
            "今早已修好",
            "今天下午通电。",
            "已拖走两辆车",
            "树枝已剪",
            "路灯亮了",
            "已罚款并责令停工",
            "情况属实，已立案",
            "经核实，无此情况",
            "未发现漏水",
            "查无此店",
            "不属于违建，有许可证",
            "这条路归高速公司管，请打12328",
            "配件缺货，下周到货",
            "物业已换锁",
            "噪声测了，48分贝，达标",
            "退款已到账",
            "补贴已发",
            "狗已送走",
            "已劝离摊贩",
            "摊位已搬",
            "施工许可到22点，已要求停工",
            "您好，已派人清理下水道，感谢您的反馈",
            "漆已补",
            "路燈已換",
            "電梯已修復運行",
            "站牌扶正了",
            "已更换",
            "盖好了",
            "电话没人接，周三再来",
            "找不到这个地址",
            "请您带户口本到街道办事处",
            "现场查看，是树根顶起来的",
            "It is fixed",
            "Nobody was at home",
            "Scheduled for Tuesday",
            "Fixed on 12 May, the bulb was broken",
            "Bulb replaced",
            "Pothole filled",
            "Lamp works again.",
            "Rubbish cleared this morning",
            "The cover is back on the manhole.",
            "No leak found.",
            "Not ours: please call 12328",
            "Pipe mended, water is on",
            "Refund paid",
            "Tree cut back",
            "Two cars towed",
            "Stall moved away",
            "Owner fined",
            "Lift runs since noon",
            "Painted over",
            "Spare part is out of stock until June",
            "Sign straightened",
            "Noise measured: 48 dB, within limits",
            "Dear resident, the bench was repaired. Thank you."
        }) {
            assertThat(ReplyCheck.problems(reply, false)).as(reply).isEmpty();
        }
    }

    @Test
    void stock_phrases_say_nothing_however_they_are_put_together() {
        for (String reply : new String[] {
            "您反映的问题我单位高度重视，已安排专人跟进处理，感谢您的理解与支持！",
            "已收到，会尽快处理。",
            "您好，您的诉求我们已登记，将及时跟进，请您耐心等待。",
            "感谢您对我们工作的关心和支持，我们将进一步加强管理，提升服务质量。",
            "该问题已转交有关部门核实处理，请您放心。",
            "您好！我局领导高度重视，第一时间组织人员进行调查处理，祝您生活愉快。",
            "已督促相关单位落实措施，后续将持续跟进。",
            "我们已经了解您的情况，正在积极协调，谢谢。",
            "已处理完毕，如有其他问题欢迎随时来电。",
            "您反映的事项正在按程序办理中。",
            "收到，马上安排。",
            "您好，工单已受理，工作人员会尽快与您联系。",
            "我街道已对此进行核查，将依法依规妥善处理。",
            "感谢反馈，我们会认真研究您的意见和建议。",
            "已按规定处理",
            "已办结，请知悉",
            "您好，問題已反映，我們會跟進處理，感謝支持。",
            "相关问题已得到妥善解决，感谢您的监督。",
            "给您带来不便，深表歉意，我们将努力改进。",
            "我中心已将您的问题上报，请耐心等待结果。",
            "您反映的情况我局已知悉，现正抓紧研究解决方案，请您理解。",
            "已责成属地街道跟进落实，感谢您的来电。",
            "针对您反映的问题，我单位立即召开会议专题研究，感谢监督。",
            "您的心情我们非常理解，会继续努力。",
            "此问题已列入台账，逐步解决。",
            "We have passed this on to our colleagues and they are dealing with it.",
            "Please be assured that your request is our top priority.",
            "This has been escalated internally and action is being taken.",
            "Dear resident, we take your concern very seriously and have assigned a dedicated team to follow up.",
            "Thank you for your message. The relevant department will handle it as soon as possible.",
            "Your complaint has been received and is being processed.",
            "The matter has been dealt with. We apologise for any inconvenience caused.",
            "We attach great importance to your feedback and will take appropriate measures.",
            "The issue was resolved.",
            "We are looking into this matter and will get back to you shortly.",
            "Noted, thank you.",
            "Our staff will contact you in due course. Please wait patiently.",
            "The case has been handled in accordance with the relevant regulations.",
            "We will strengthen supervision and improve our services. Thank you for your support!",
            "OK, done.",
            "Your report has been forwarded to the responsible unit, which will act on it promptly.",
            "All necessary steps have been taken. Kind regards."
        }) {
            assertThat(ReplyCheck.problems(reply, false)).as(reply).containsExactly("note-stock");
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

    @Test
    void an_office_may_be_called_and_whoever_writes_says_who_they_are() {
        for (String reply : new String[] {
            "请打办公电话0755-88886666转802，灯泡已换",
            "请致电 88886666 预约，材料备齐",
            "请拨打12345或4008123456报修",
            "我是市政科的王芳，坑已填平",
            "Please ring our office on +86 755 8888 6666 about the lamp",
            "Write to lamps@city.gov.cn, the lamp was replaced"
        }) {
            assertThat(ReplyCheck.problems(reply, false)).as(reply).isEmpty();
            assertThat(StaffWords.masked(reply)).isEqualTo(reply);
        }
        for (String reply : new String[] {
            "我是王芳，电话13800138000，坑已填平",
            "请打 +86 138 0013 8000 找我，灯泡已换",
            "Call me on one three eight double zero one three eight zero zero zero, the lamp works",
            "退到 6222021234567890128 卡上了",
            "灯泡已换，办公电话0755-88886666，手机13800138000"
        }) {
            assertThat(ReplyCheck.problems(reply, false)).as(reply).containsExactly("note-personal");
        }
        assertThat(StaffWords.masked("电话0755-88886666，手机13800138000")).isEqualTo("电话0755-88886666，手机138****8000");
    }
}
