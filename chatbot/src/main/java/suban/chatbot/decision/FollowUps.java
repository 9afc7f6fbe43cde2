package suban.chatbot.decision;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** Tells whether a short message goes on about the article that was just quoted: "要多少钱", "what documents?". */
public final class FollowUps {
    /** How a message relates to the article quoted before it. */
    public enum Relation {
        /** It names no topic of its own. */
        CONTINUES,
        /** It names a topic, and the article speaks of it. */
        SAME_TOPIC,
        OTHER
    }

    private static final int LONGEST_CHINESE = 24;
    private static final int MOST_WORDS = 12;
    private static final Pattern ASPECT = Pattern.compile("多少钱|几多钱|几钱|费用|收费|免费|要钱|花钱|手续费|押金|材料|资料|证件|手续|带什么|带啥|准备什么|准备啥"
            + "|什么东西|啥东西|带乜|多久|多长时间|几天|几个?工作日|几耐|什么时候|啥时候|几时|[在去]?哪(里|儿|个|边)?|边度|地址|地点|电话|流程|步骤|条件|要求"
            + "|谁可以|谁能|哪些人|网上|线上|手机|app|小程序|代办|代领|代替|别人|家人|委托|预约|周末|周六|周日|星期|上班|几点|有效期|逾期|过期|期限"
            + "|照片|相片|复印件|原件|本人|邮寄|快递|进度|怎么(查|办|申请|交|弄|填|取|领|预约)|如何(办|申请|查|办理)|点样?(办|申请|查|搞)");
    private static final Pattern FILLER =
            Pattern.compile("请问|还有|另外|然后|那么|麻烦|想问|再问|问下|问一下|一下|需要|需不需要|要不要|可不可以|能不能|可以|行不行|是不是"
                    + "|有没有|使唔使|得唔得|这个|那个|那|要|得|用|的|了|呢|吗|么|啊|呀|哦|吧|我|它|他|大概|一般|具体|都|是|有|能|会|去|到|在|带|交|办理|办|申请|弄|做"
                    + "|拿|领|取|收|些|什么|啥|乜嘢|乜|怎么|如何|嘅|咗|俾|仲|也|还|又|必须|一定|本|和|跟|或者|给|帮|，|。|[?!,.、~…\\s]");
    private static final Set<String> ENGLISH_ASPECTS = Set.of(
            "document",
            "documents",
            "papers",
            "paperwork",
            "fee",
            "fees",
            "cost",
            "costs",
            "price",
            "much",
            "long",
            "where",
            "when",
            "online",
            "weekend",
            "weekends",
            "saturday",
            "sunday",
            "appointment",
            "requirement",
            "requirements",
            "conditions",
            "steps",
            "process",
            "hours",
            "address",
            "phone",
            "photo",
            "photos",
            "deadline",
            "eligible",
            "who",
            "pay",
            "free",
            "copies",
            "copy",
            "originals",
            "behalf",
            "else",
            "apply",
            "bring",
            "expire",
            "expires",
            "status");
    private static final Set<String> ENGLISH_FILLERS = Set.of(
            "what", "and", "the", "is", "are", "do", "does", "did", "i", "need", "needed", "to", "for", "it", "this",
            "that", "can", "could", "how", "a", "an", "in", "of", "my", "have", "should", "will", "would", "be", "get",
            "you", "there", "any", "please", "about", "with", "take", "or", "on", "at", "me", "we", "if", "which",
            "many", "also", "ok", "so", "then", "go", "must", "someone", "done", "am", "open", "they", "up", "one",
            "them", "kind", "days", "time");

    private FollowUps() {}

    /** @param article folded title, variants and body of the article quoted before */
    public static Relation relation(FoldedText message, Language language, String article) {
        String text = message.text().strip();
        return language == Language.ZH ? chinese(text, article) : english(text, article);
    }

    private static Relation chinese(String text, String article) {
        if (text.length() > LONGEST_CHINESE || !ASPECT.matcher(text).find()) return Relation.OTHER;
        String topic = FILLER.matcher(ASPECT.matcher(text).replaceAll("")).replaceAll("");
        if (topic.isEmpty()) return Relation.CONTINUES;
        return article.contains(topic) ? Relation.SAME_TOPIC : Relation.OTHER;
    }

    private static Relation english(String text, String article) {
        String[] words = Arrays.stream(text.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        if (words.length > MOST_WORDS || Arrays.stream(words).noneMatch(ENGLISH_ASPECTS::contains)) {
            return Relation.OTHER;
        }
        String[] topic = Arrays.stream(words)
                .filter(word -> !ENGLISH_ASPECTS.contains(word) && !ENGLISH_FILLERS.contains(word))
                .toArray(String[]::new);
        if (topic.length == 0) return Relation.CONTINUES;
        return Arrays.stream(topic).allMatch(article::contains) ? Relation.SAME_TOPIC : Relation.OTHER;
    }
}
