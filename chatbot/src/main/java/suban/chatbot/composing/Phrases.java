package suban.chatbot.composing;

import suban.models.text.LocalText;

/** Short connecting phrases, the same in every city. */
public final class Phrases {
    static final LocalText OFFER_PERSON = new LocalText(
            "也可以找人工：回复“转人工”，我会把前面说的一起转过去。",
            "You can also talk to a person: reply \"talk to a person\" and I will pass on what you have told me.");
    static final LocalText ALREADY_WITH_PERSON = new LocalText(
            "您的话已经记下，接手的工作人员会看到。这期间有别的问题也可以接着问我。",
            "I have noted that for the colleague who has your conversation. You can go on asking me other things meanwhile.");
    static final LocalText FURTHER_CONCERNS = new LocalText(
            "您还提到：%s。这件提交以后，再单独说一下就行。",
            "You also mention: %s. Once this one is sent, just tell me about it separately.");
    static final LocalText ASK_DANGER = new LocalText("现在有人有危险吗？", "Is anyone in danger right now?");
    public static final LocalText IN_DANGER = new LocalText("有，需要马上帮助", "Yes, help is needed now");
    public static final LocalText NOT_IN_DANGER = new LocalText("没有危险", "No, nobody is in danger");
    static final LocalText NEAREST_TOPICS = new LocalText(
            "这个问题我没有找到能直接回答的内容，不想乱答。您问的是不是下面这些？都不是的话，换个说法，或者转人工。",
            "I found nothing that answers this directly, and I do not want to guess. Is it one of these? If not, try other"
                    + " words, or talk to a person.");
    static final LocalText WHERE = new LocalText("请问在什么地方？", "Where is it?");
    static final LocalText SOURCE = new LocalText("来源：", "Source: ");
    static final LocalText EFFECTIVE = new LocalText("自 %s 起施行", "in effect since %s");
    static final LocalText RELATED = new LocalText("相关问题：", "Related questions:");

    private Phrases() {}
}
