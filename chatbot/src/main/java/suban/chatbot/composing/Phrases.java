package suban.chatbot.composing;

import suban.models.text.LocalText;

/** Short connecting phrases, the same in every city. */
public final class Phrases {
    static final LocalText OFFER_PERSON = new LocalText(
            "也可以找人工：回复“转人工”，我会把前面说的一起转过去。",
            "You can also talk to a person: reply \"talk to a person\" and I will pass on what you have told me.");
    static final LocalText PASSED_ON =
            new LocalText("已转给接手的工作人员，请留意回复。", "A person has this: your message was passed on.");
    static final LocalText ALREADY_WITH_PERSON = new LocalText(
            "已经有工作人员接手，不用再转一次。您写的话会直接转给工作人员。",
            "A person has your conversation already. What you write here goes straight to them.");
    /** The tracking code, when a person should have answered, and the code once more for the link. */
    static final LocalText FOLLOW = new LocalText(
            "查询码是 **%s**，工作人员应在 %s 前回复。回复会出现在这里；离开以后，凭查询码[查看进度](/track/%s)也能看到。",
            "Your tracking code is **%s**. A person should answer by %s. The answer will appear here; once you have left,"
                    + " you also find it by your code: [see the progress](/track/%s).");

    static final LocalText WHAT_NEXT = new LocalText(
            "这个回答没帮上忙，抱歉。接下来您想怎么办？可以换个说法再问，可以填写诉求，也可以找人工。",
            "Sorry that this did not help. What would you like to do? Say it in other words, file a concern, or talk to a"
                    + " person.");
    static final LocalText SEVERAL_CONCERNS = new LocalText(
            "您说了 %d 件事，下面一件一张卡片，请逐一核对、提交。",
            "You tell of %d things. There is a card for each below: please check and send each.");
    static final LocalText ABOUT = new LocalText("关于“%s”：%s", "About “%s”: %s");
    static final LocalText ALSO_ASKED = new LocalText("您还问到“%s”：", "You also asked about “%s”:");
    static final LocalText ASK_DANGER = new LocalText("现在有人有危险吗？", "Is anyone in danger right now?");
    public static final LocalText IN_DANGER = new LocalText("有，需要马上帮助", "Yes, help is needed now");
    public static final LocalText NOT_IN_DANGER = new LocalText("没有危险", "No, nobody is in danger");
    static final LocalText NEAREST_TOPICS = new LocalText(
            "这个问题我没有找到能直接回答的内容，不想乱答。您问的是不是下面这些？都不是的话，换个说法，或者转人工。",
            "I found nothing that answers this directly, and I do not want to guess. Is it one of these? If not, try other"
                    + " words, or talk to a person.");
    static final LocalText DROPPED = new LocalText(
            "好的，这件就不提交了，没有送给任何人。以后要报，再说一声就行。",
            "All right, this one will not be sent, and nobody has received it. Just tell me if you want to report it after all.");
    static final LocalText PROGRESS = new LocalText(
            "请把提交后给您的查询码发给我，或到[查进度](/track)页输入它，随时能看办到哪一步了。查询码找不到了，看[我的诉求](/mine)。还没点“提交”的，" + "要先核对提交，工作人员才会看到。",
            "Send me the tracking code that you got when you filed it, or enter it on [Track a concern](/track) to see how far"
                    + " it has come. If you cannot find the code, look at [my concerns](/mine). Until you check and send a"
                    + " concern, nobody sees it.");
    static final LocalText TIME_LIMIT =
            new LocalText("“%s”一般在收到后 %d 个工作小时内办理。", "“%s” is usually handled within %d working hours.");
    static final LocalText TRACK = new LocalText(
            "查询码 %s 的进度在这里：[查看进度](/track/%s)。", "The progress of %s is here: [see its progress](/track/%s).");
    static final LocalText WHERE = new LocalText("请问在什么地方？", "Where is it?");
    static final LocalText SOURCE = new LocalText("来源：", "Source: ");
    static final LocalText EFFECTIVE = new LocalText("自 %s 起施行", "in effect since %s");
    static final LocalText RELATED = new LocalText("相关问题：", "Related questions:");

    private Phrases() {}
}
