package suban.chatbot.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * Wording that tells a question from a report, whatever the topic.
 *
 * @param asks question words and marks, at most 3
 * @param asksWhatToDo whether it asks for the way to go: 怎么办, 找谁, "how do I"
 * @param complains complaint wording, at most 3; a rhetorical question (有没有人管) is one
 * @param here places that only the resident can mean: 我们小区, 楼下, "our building"; at most 2
 * @param happened points in time and repetition: 昨晚, 天天, "every night"; at most 2
 * @param length of the folded text in code units
 */
public record Cues(int asks, boolean asksWhatToDo, int complains, int here, int happened, int length) {
    private static final Wordings CHINESE = new Wordings(
            "有没有人|没有?人管|谁来管|谁管管|管不管|能不能.{0,4}(管|处理|解决|修|查)|可不可以.{0,4}(管|处理|解决|修)" + "|什么时候(才|能|修|恢复|解决)|难道|还有王法|冇人理",
            "怎么|怎样|咋|如何|吗|么[?]?$|哪|什么|啥|多少|几(天|号|点|岁|钱|时|个)|能不能|可不可以|有没有|有冇|是不是|是否|需不需要|要不要"
                    + "|多久|多长|谁|流程|条件|材料|手续|请问|想问|咨询|了解一下|点样|点办|边度|边个|乜|几时|系咪|得唔得|使唔使|可唔可以|几多|点[申办攞换先]|㗎|还是|想(办|问|知道)|呢[?]?$"
                    + "|(.)不\\1|不[?]?$|没[?]?$|算(哪|谁|不)|[?]",
            "怎么办|咋办|怎么(申请|办理|投诉|举报|处理|解决|维权|弄|做)|如何(申请|办理|投诉|举报|处理|解决|维权)|找谁|找哪|去哪|归谁管|谁负责" + "|该怎|点办|点算|向谁|打什么电话",
            "投诉|举报|反映|扰民|严重|一直|太吵|吵死|受不了|睡不着|没法|无法|坏了|不亮|不退|不给|不发|拖欠|拒绝|拒不|不理|不管"
                    + "|尽快|赶紧|麻烦.{0,6}(处理|解决|来)|请.{0,8}(处理|解决|查处|核实|整治|维修|派人)|希望|强烈|多次|臭|堵|漏|掉下来|倒了|塌"
                    + "|乱(扔|停|摆|收)|占(道|用|着)|违规|违法|骗|偷|噪音|油烟|嘈|好嘈|冇"
                    + "|没(发|给|有?人来|修|退|到账)|停了|不开|不打表|不认|脱落|开裂|翻新|假货|报修|催|态度|凶|骂|泡|烂|破|脏|灰尘",
            "我们?(这|小区|家|楼|村|公司|单位|隔壁|学校)|我(家|屋)企?|楼上|楼下|隔壁|对面|附近|门口|旁边|路口|窗(外|户)|这(边|里|条)"
                    + "|呢度|[路街道巷]\\d+号|\\d+栋|\\d+(号)?楼",
            "昨|今(天|早|晚)|刚(才|刚)|半夜|凌晨|深夜|夜里|晚上|天天|每(天|晚|日)|最近|这(几|两)天|经常|总是|又|还在|已经|连续"
                    + "|\\d+(点|天|个?月|周|次|年)了?|[两三四五六七八九十几半]个?(天|月|周|年|次)|寻晚|噚晚|日日|成日"
                    + "|上(周|个?月|星期)|从.{1,4}起|大?中午|(每|上下)班|[两三几半]周");
    private static final Wordings ENGLISH = new Wordings(
            "why (is|does|do) (nobody|no one|no-one)|how (long|much longer) (must|do) we|when will (someone|anyone|you)"
                    + "|is anyone going to|can (someone|somebody|anyone|you) (please )?(fix|stop|check|deal|come|do|send)",
            "\\bhow\\b|\\bwhat\\b|\\bwhere\\b|\\bwhen\\b|\\bwhich\\b|\\bwho\\b|\\b(can|could) (i|we|my|he|she|they)\\b|\\bdo (i|we)\\b"
                    + "|\\bshould (i|we)\\b|\\bis (there|it)\\b|\\bam i\\b|\\bare there\\b|\\bdocuments?\\b|[?]",
            "\\bhow (do|can|to|should)\\b|\\bwhere (do|can|should)\\b|\\bwho (do|can|should|handles|is responsible)\\b"
                    + "|\\bwhat (should|can|do) (i|we)\\b|\\bwhat to do\\b",
            "\\bcomplain|\\breport(ing)?\\b|\\bbroken\\b|\\bnois[ey]|\\bloud|\\bnobody\\b|\\bno one\\b|\\bstill\\b|\\bkeeps?\\b"
                    + "|\\brefuse|\\bdanger|\\bplease (fix|send|deal|check|stop|come|do)|\\bnot working\\b|\\bwon'?t\\b|\\bdirty\\b"
                    + "|\\bsmell|\\bleak|\\bblock|\\billegal|\\bcheat|\\bscam|\\bunbearable\\b|\\bcan'?t sleep\\b|\\bterrible\\b|\\bowes?\\b"
                    + "|\\bdumped\\b|\\bstuck\\b|\\bfell\\b",
            "\\b(our|my) (building|estate|neighbou?r|street|block|flat|apartment|home|house|compound|community|company|boss)"
                    + "|\\bdownstairs\\b|\\bupstairs\\b|\\bnext (to|door)\\b|\\boutside\\b|\\bnear\\b|\\bin front of\\b|\\bhere\\b"
                    + "|\\broad\\b|\\bat the (gate|corner|entrance)\\b",
            "\\bevery (day|night|morning|evening|weekend)\\b|\\bat night\\b|\\b(last|this) (night|week|month|morning)\\b|\\byesterday\\b|\\btoday\\b"
                    + "|\\bsince\\b|\\bfor (days|weeks|months|\\w+ (days|weeks|months|hours))\\b|\\bat \\d+ ?(am|pm)?\\b|\\bmidnight\\b"
                    + "|\\bagain\\b|\\balways\\b|\\bright now\\b|\\b\\d+ ?(am|pm)\\b|\\bkeeps? \\w+ing\\b");

    /** Wording of one language, looked for in folded text. */
    private record Wordings(
            Pattern rhetorical, Pattern asks, Pattern whatToDo, Pattern complains, Pattern here, Pattern happened) {
        Wordings(String rhetorical, String asks, String whatToDo, String complains, String here, String happened) {
            this(
                    Pattern.compile(rhetorical),
                    Pattern.compile(asks),
                    Pattern.compile(whatToDo),
                    Pattern.compile(complains),
                    Pattern.compile(here),
                    Pattern.compile(happened));
        }
    }

    /** How much of a long message is looked at: what somebody wants is said at the beginning or not at all. */
    private static final int LOOKED_AT = 600;

    static Cues of(FoldedText folded, Language language) {
        return of(folded.text(), language);
    }

    /** Cues in a folded text. */
    public static Cues of(String folded, Language language) {
        Wordings wordings = language == Language.ZH ? CHINESE : ENGLISH;
        String text = folded.length() > LOOKED_AT ? folded.substring(0, LOOKED_AT) : folded;
        int rhetorical = count(wordings.rhetorical, text, 2);
        return new Cues(
                rhetorical > 0 ? 0 : count(wordings.asks, text, 3),
                rhetorical == 0 && count(wordings.whatToDo, text, 1) > 0,
                Math.min(3, rhetorical + count(wordings.complains, text, 3)),
                count(wordings.here, text, 2),
                count(wordings.happened, text, 2),
                folded.length());
    }

    private static int count(Pattern pattern, String text, int most) {
        Matcher matcher = pattern.matcher(text);
        int found = 0;
        while (found < most && matcher.find()) found++;
        return found;
    }
}
