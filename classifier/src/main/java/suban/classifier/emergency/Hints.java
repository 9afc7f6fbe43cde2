package suban.classifier.emergency;

import java.util.List;
import java.util.regex.Pattern;
import suban.models.text.FoldedText;

/**
 * What a message's wording says beside its topic: phrases of the lines, and whether it recalls, supposes, asks, is
 * pressing, tells of what happens again and again, or is not meant literally. How much each means is learnt.
 */
final class Hints {
    /** Raised whenever the hints change, so that nothing learnt from the old ones is used. */
    static final String RECIPE = "1";

    /** Somebody in danger says so at the beginning. */
    private static final int LOOKED_AT = 600;

    private static final Pattern PAST = Pattern.compile(
            "去年|前年|上个?月|上个?周|上个?星期|上次|以前|曾|当年|小时候|[年月天周]前|前几天|昨[天日]|寻日"
                    + "|\\b(?:last (?:year|month|week|time|summer|winter)|yesterday|ago|previously|in (?:19|20)\\d\\d|as a child)\\b");
    private static final Pattern SUPPOSED = Pattern.compile(
            "如果|要是|万一|假如|会不会|演练|演习|预防|防止|\\b(?:if|in case|what if|suppose|drill|prevent|might|could)\\b");
    private static final Pattern ASKS = Pattern.compile(
            "多少|哪[里个家儿]|去哪|吗|什么(?:时候|材料|条件|手续)|几[点号楼天]|怎么(?:办理|申请|报|查|补|算|投诉)|流程|规定|申请|办理|报销|赔|保险|点样|边度|几多|可唔可以"
                    + "|投诉|建议|举报|讲座|培训"
                    + "|\\b(?:how much|how (?:do|can|long|to)|where|when|which|apply|permit|licence|license|law|rules?|fees?|price|cost|insurance"
                    + "|refund|complain\\w*|complaint|course|book(?:ing)?|certificate|is it|can i|required)\\b");
    private static final Pattern NOW = Pattern.compile("现在|正在|还在|刚刚|刚才|而家|快来|快点|救|马上|赶紧|怎么办|点算|怕|不行了|一直(?:流|吐|叫|哭|喷)"
            + "|\\b(?:now|help|please|pls|just|quick|hurry|tonight|scared|won'?t|can'?t|cant|still)\\b");

    private static final Pattern ROUTINE = Pattern.compile(
            "每[天晚次年]|天天|日日|经常|老是|总是|一直没|半年|[几两三四五六七八九十]个?(?:月|年|周)|好几次|多次|长期|早晚"
                    + "|\\b(?:every (?:day|night|morning|time|weekend)|all day|always|often|again and again|for (?:weeks|months|years)|months|weeks)\\b");
    private static final Pattern FIGURATIVE = Pattern.compile(
            "哈哈|呵呵|嘻嘻|笑死|气死|烦死|急死|饿死|渴死|热死|冷死|困死|累死|愁死|爱死|无语|吵死|臭死|吓死|[得到](?:我)?(?:快|就|都)?(?:要死|要命|想死|想吐血|吐血|断气|窒息|崩溃|喘不过气)|死你们|想死的心|想死心"
                    + "|\\b(?:lol|haha\\w*|lmao|dying (?:of|for|to)|killing me|to death|nearly died|drives? me crazy|die of|sick of|dream\\w*)\\b");

    private Hints() {}

    static List<Double> of(FoldedText message, List<LinePhrases.Call> calls) {
        String text = message.text().length() > LOOKED_AT ? message.text().substring(0, LOOKED_AT) : message.text();
        boolean plain = false;
        boolean sign = false;
        boolean crisis = false;
        for (LinePhrases.Call call : calls) {
            if (call.line().examples().isEmpty()) sign = true;
            else plain = true;
            crisis |= call.line().kind() == Line.Kind.CRISIS;
        }
        return List.of(
                flag(plain),
                flag(sign),
                flag(crisis),
                found(PAST, text),
                found(SUPPOSED, text),
                found(ASKS, text),
                found(NOW, text),
                found(ROUTINE, text),
                found(FIGURATIVE, text),
                Math.log1p(text.length()) - 3);
    }

    private static double found(Pattern pattern, String text) {
        return flag(pattern.matcher(text).find());
    }

    private static double flag(boolean holds) {
        return holds ? 1 : 0;
    }
}
