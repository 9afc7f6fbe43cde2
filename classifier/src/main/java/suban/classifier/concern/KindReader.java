package suban.classifier.concern;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import suban.classifier.wording.Occurrence;
import suban.classifier.wording.Phrases;
import suban.models.text.FoldedText;

/** Says what a resident wants by the words that ask for it: plain demands weigh most, then cues, then the tone. */
final class KindReader {
    private static final double NOTHING_SAID = 0.35;

    private enum Kind {
        REPORT,
        PRAISE,
        SUGGESTION,
        CONSULTATION,
        HELP,
        COMPLAINT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Cue(Kind kind, double weight, Phrases phrases) {}

    private static final List<Cue> CUES = List.of(
            new Cue(
                    Kind.REPORT,
                    4,
                    Phrases.of(
                            "举报",
                            "检举",
                            "揭发",
                            "i want to report",
                            "i'd like to report",
                            "reporting a",
                            "report an illegal",
                            "report this illegal")),
            new Cue(
                    Kind.REPORT,
                    1.5,
                    Phrases.of(
                            "违法",
                            "无证经营",
                            "无照经营",
                            "非法",
                            "黑作坊",
                            "传销",
                            "偷税",
                            "漏税",
                            "受贿",
                            "赌博",
                            "卖淫",
                            "贩毒",
                            "违建",
                            "偷排",
                            "假冒",
                            "illegal",
                            "illegally",
                            "unlicensed",
                            "without a licence",
                            "without a license",
                            "counterfeit",
                            "gambling",
                            "bribe")),
            new Cue(
                    Kind.PRAISE,
                    4,
                    Phrases.of(
                            "表扬",
                            "点赞",
                            "锦旗",
                            "要感谢",
                            "特别感谢",
                            "非常感谢",
                            "衷心感谢",
                            "praise",
                            "commend",
                            "big thank you",
                            "want to thank",
                            "would like to thank",
                            "say thanks to",
                            "well done")),
            new Cue(
                    Kind.PRAISE,
                    2,
                    Phrases.of(
                            "感谢",
                            "态度很好",
                            "服务很好",
                            "效率很高",
                            "热心",
                            "拾金不昧",
                            "excellent service",
                            "very helpful",
                            "so helpful",
                            "great job",
                            "grateful")),
            new Cue(
                    Kind.SUGGESTION,
                    4,
                    Phrases.of(
                            "建议",
                            "提个建议",
                            "提个意见",
                            "i suggest",
                            "my suggestion",
                            "a suggestion",
                            "i propose",
                            "i recommend")),
            new Cue(
                    Kind.SUGGESTION,
                    1.8,
                    Phrases.of(
                            "希望能增加",
                            "能不能增加",
                            "能否增加",
                            "可否增设",
                            "能否增设",
                            "希望增设",
                            "应该增加",
                            "可以考虑",
                            "希望多",
                            "能不能多",
                            "should add",
                            "would be nice",
                            "would be better",
                            "could the city add",
                            "please consider",
                            "please add")),
            new Cue(
                    Kind.CONSULTATION,
                    4,
                    Phrases.of(
                            "咨询",
                            "请问",
                            "想问",
                            "问一下",
                            "问下",
                            "想了解",
                            "了解一下",
                            "想知道",
                            "i would like to know",
                            "i want to know",
                            "could you tell me",
                            "can you tell me",
                            "i have a question",
                            "wondering")),
            new Cue(
                    Kind.CONSULTATION,
                    2,
                    Phrases.of(
                            "怎么办理",
                            "如何办理",
                            "怎么申请",
                            "如何申请",
                            "怎样办理",
                            "怎么查",
                            "怎么领",
                            "怎么弄",
                            "怎么交",
                            "怎么算",
                            "怎么走",
                            "需要什么材料",
                            "要什么材料",
                            "带什么",
                            "什么条件",
                            "什么流程",
                            "多少钱",
                            "多久",
                            "几点",
                            "哪里办",
                            "在哪办",
                            "去哪",
                            "哪里可以",
                            "找谁",
                            "什么时候",
                            "是否可以",
                            "可以吗",
                            "能不能办",
                            "还能",
                            "有没有规定",
                            "咋办",
                            "点办",
                            "点样",
                            "how do i",
                            "how can i",
                            "how to",
                            "how much",
                            "how long",
                            "what documents",
                            "what do i need",
                            "where can i",
                            "where do i",
                            "where to",
                            "when can i",
                            "when does",
                            "can i",
                            "do i need",
                            "am i eligible",
                            "is it legal",
                            "is it allowed",
                            "who handles",
                            "who do i")),
            new Cue(
                    Kind.HELP,
                    4,
                    Phrases.of(
                            "求助",
                            "请求帮助",
                            "帮帮我",
                            "帮帮忙",
                            "救救",
                            "请帮忙",
                            "麻烦帮",
                            "please help",
                            "need help",
                            "help me",
                            "i need assistance")),
            new Cue(
                    Kind.HELP,
                    2,
                    Phrases.of(
                            "坏了",
                            "坏咗",
                            "不亮",
                            "停水",
                            "停电",
                            "没水",
                            "没电",
                            "漏水",
                            "爆裂",
                            "爆管",
                            "堵了",
                            "打不开",
                            "丢了",
                            "走失",
                            "找不到",
                            "不见了",
                            "被骗",
                            "被困",
                            "没有信号",
                            "没信号",
                            "断网",
                            "broken",
                            "not working",
                            "stopped working",
                            "out of order",
                            "no water",
                            "no power",
                            "leaking",
                            "burst",
                            "lost my",
                            "stuck",
                            "trapped",
                            "scammed",
                            "missing",
                            "went out",
                            "is out")),
            new Cue(
                    Kind.COMPLAINT,
                    4,
                    Phrases.of(
                            "投诉",
                            "i want to complain",
                            "i'd like to complain",
                            "complaint about",
                            "complaint against",
                            "make a complaint",
                            "file a complaint",
                            "complain about")),
            new Cue(
                    Kind.COMPLAINT,
                    1.8,
                    Phrases.of(
                            "扰民",
                            "太吵",
                            "吵死",
                            "吵得",
                            "噪音",
                            "睡不着",
                            "不退",
                            "拒绝",
                            "态度差",
                            "态度恶劣",
                            "推诿",
                            "踢皮球",
                            "没人管",
                            "无人处理",
                            "乱收费",
                            "欺骗",
                            "骗人",
                            "臭死",
                            "太臭",
                            "恶臭",
                            "垃圾成堆",
                            "占道",
                            "乱停",
                            "拖欠",
                            "不发工资",
                            "欠薪",
                            "克扣",
                            "坑人",
                            "霸王条款",
                            "忍无可忍",
                            "不处理",
                            "不作为",
                            "too loud",
                            "so noisy",
                            "noise",
                            "cannot sleep",
                            "can't sleep",
                            "refuse",
                            "refused",
                            "rude",
                            "unacceptable",
                            "terrible",
                            "disgusting",
                            "ignored",
                            "nobody cares",
                            "overcharged",
                            "cheated",
                            "smells",
                            "stinks",
                            "unpaid",
                            "every night",
                            "again and again")));
    private static final String QUESTION = "?吗呢";

    Slot read(FoldedText text) {
        Map<Kind, Double> weights = new EnumMap<>(Kind.class);
        Map<Kind, List<Span>> evidence = new EnumMap<>(Kind.class);
        for (Cue cue : CUES) {
            List<Occurrence> found = cue.phrases().list(text);
            if (found.isEmpty()) continue;
            // Saying it twice is a little more than once.
            double weight = cue.weight() * (1 + 0.15 * Math.min(3, found.size() - 1));
            weights.merge(cue.kind(), weight, Double::sum);
            List<Span> spans = evidence.computeIfAbsent(cue.kind(), k -> new ArrayList<>());
            found.forEach(o -> spans.add(Evidence.span(text, o.start(), o.end())));
        }
        if (text.text().chars().anyMatch(c -> QUESTION.indexOf(c) >= 0))
            weights.merge(Kind.CONSULTATION, 1.0, Double::sum);
        // Thanks at the end of a request are manners.
        if (weights.size() > 1) weights.computeIfPresent(Kind.PRAISE, (k, w) -> w < 4 ? w / 4 : w);
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(best -> slot(best, weights, evidence))
                .orElseGet(() -> new Slot(Kind.COMPLAINT.code(), NOTHING_SAID, List.of()));
    }

    private static Slot slot(Map.Entry<Kind, Double> best, Map<Kind, Double> weights, Map<Kind, List<Span>> evidence) {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double confidence = Math.min(0.95, best.getValue() / (all + 1));
        List<Span> spans = evidence.getOrDefault(best.getKey(), List.of());
        return new Slot(best.getKey().code(), confidence, spans.subList(0, Math.min(3, spans.size())));
    }
}
