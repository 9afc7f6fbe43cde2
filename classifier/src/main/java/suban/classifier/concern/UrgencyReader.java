package suban.classifier.concern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.wording.Occurrence;
import suban.classifier.wording.Phrases;
import suban.models.text.FoldedText;
import suban.models.text.LocalText;

/** Says how urgent a concern is and quotes the words that make it so. */
final class UrgencyReader {
    private static final LocalText NOTHING_URGENT = new LocalText("没有提到紧急情况", "Nothing urgent is mentioned");
    private static final Phrases DANGER = Phrases.of(
            "被困",
            "困在电梯",
            "触电",
            "爆炸",
            "中毒",
            "坍塌",
            "倒塌",
            "塌了",
            "塌方",
            "着火",
            "起火",
            "煤气泄漏",
            "燃气泄漏",
            "漏煤气",
            "掉下来砸",
            "砸到人",
            "砸伤",
            "晕倒",
            "流血不止",
            "有人受伤",
            "生命危险",
            "人命",
            "trapped",
            "electric shock",
            "electrocuted",
            "explosion",
            "exploded",
            "poisoned",
            "collapsed",
            "on fire",
            "gas leak",
            "unconscious",
            "bleeding",
            "life in danger");
    private static final Phrases RISK = Phrases.of(
            "危险",
            "安全隐患",
            "漏电",
            "电线裸露",
            "裸露的电线",
            "掉落",
            "坠落",
            "高空抛物",
            "摔倒",
            "摔伤",
            "受伤",
            "绊倒",
            "井盖没了",
            "没有井盖",
            "冒烟",
            "易燃",
            "堵塞消防通道",
            "消防通道",
            "咬人",
            "咬伤",
            "威胁",
            "打人",
            "dangerous",
            "hazard",
            "exposed wire",
            "injured",
            "hurt",
            "falling",
            "smoke",
            "bitten",
            "threatened",
            "unsafe");
    private static final Phrases VULNERABLE = Phrases.of(
            "老人",
            "老年人",
            "孕妇",
            "婴儿",
            "宝宝",
            "新生儿",
            "小孩",
            "孩子",
            "残疾",
            "轮椅",
            "病人",
            "独居",
            "elderly",
            "pregnant",
            "baby",
            "infant",
            "child",
            "children",
            "wheelchair",
            "disabled",
            "patient");
    private static final Phrases HARDSHIP = Phrases.of(
            "停水",
            "停电",
            "没水",
            "没电",
            "断水",
            "断电",
            "停气",
            "下不了楼",
            "上不了楼",
            "出不去",
            "出不了门",
            "发烧",
            "高烧",
            "生病",
            "心脏病",
            "没饭吃",
            "没有收入",
            "等着用",
            "救命钱",
            "电梯坏",
            "no water",
            "no power",
            "no electricity",
            "power is out",
            "cannot leave",
            "can't get out",
            "fever",
            "ill",
            "sick",
            "stuck");
    private static final Phrases DEADLINE = Phrases.of(
            "最后一天",
            "明天到期",
            "今天到期",
            "明天截止",
            "今天截止",
            "明天就要",
            "马上到期",
            "马上开学",
            "马上截止",
            "来不及了",
            "赶飞机",
            "last day",
            "due tomorrow",
            "due today",
            "expires tomorrow",
            "expires today",
            "deadline");
    private static final Phrases DEMAND =
            Phrases.of("十万火急", "紧急", "急急急", "特急", "加急", "urgent", "urgently", "emergency", "asap");
    private static final Pattern CROWD = Pattern.compile(
            "(?:\\d{2,5}|几十|上百|几百|数十|数百|一百|两百|三四十|二三十)多?(?:个|名|位)?(?:人|户|工人|业主|家长|员工|居民|people|workers|residents|families|households)"
                    + "| (?:dozens|hundreds) of (?:people|workers|residents|families)");
    private static final Phrases UNREST = Phrases.of(
            "聚集", "讨薪", "拉横幅", "堵路", "堵门", "罢工", "闹事", "维权", "静坐", "gathered", "protest", "strike", "blocking");

    private final Map<String, Phrases> urgentWords = new HashMap<>();

    UrgencyReader(ServiceCatalogue catalogue) {
        for (Service service : catalogue.services()) {
            if (!service.urgentWords().isEmpty()) urgentWords.put(service.code(), new Phrases(service.urgentWords()));
        }
    }

    UrgencySlot read(FoldedText text, @Nullable String service) {
        Optional<Occurrence> danger = DANGER.findFirst(text);
        if (danger.isPresent()) {
            return slot(text, "critical", 0.85, danger.get(), "可能危及人身安全", "which may endanger people");
        }
        Phrases words = service == null ? null : urgentWords.get(service);
        Optional<Occurrence> urgent = words == null ? Optional.empty() : words.findFirst(text);
        if (urgent.isPresent()) {
            return slot(text, "urgent", 0.85, urgent.get(), "属于该事项的紧急情形", "which is urgent for this service");
        }
        Optional<Occurrence> risk = RISK.findFirst(text);
        if (risk.isPresent()) return slot(text, "urgent", 0.7, risk.get(), "有安全风险", "a safety risk");
        Optional<Occurrence> vulnerable = VULNERABLE.findFirst(text);
        Optional<Occurrence> hardship = vulnerable.isPresent() ? HARDSHIP.findFirst(text) : Optional.empty();
        if (vulnerable.isPresent() && hardship.isPresent()) {
            return slot(text, "urgent", 0.7, vulnerable.get(), "需要照顾的人正遇到困难", "someone vulnerable is in difficulty");
        }
        if (UNREST.findFirst(text).isPresent()) {
            var crowd = CROWD.matcher(text.text());
            if (crowd.find()) {
                return slot(
                        text,
                        "urgent",
                        0.7,
                        new Occurrence(crowd.start(), crowd.end()),
                        "涉及人数多",
                        "many people are involved");
            }
        }
        Optional<Occurrence> deadline = DEADLINE.findFirst(text);
        if (deadline.isPresent()) return slot(text, "urgent", 0.65, deadline.get(), "期限将至", "a deadline is near");
        Optional<Occurrence> demand = DEMAND.findFirst(text);
        if (demand.isPresent())
            return slot(text, "urgent", 0.55, demand.get(), "来电人表示紧急", "the resident says it is urgent");
        return new UrgencySlot(new Slot("normal", 0.8, List.of()), NOTHING_URGENT);
    }

    private static UrgencySlot slot(
            FoldedText text, String value, double confidence, Occurrence words, String zh, String en) {
        Span span = Evidence.span(text, words.start(), words.end());
        String quoted = span.of(text.original());
        LocalText reason = new LocalText("提到“" + quoted + "”，" + zh, "Mentions \"" + quoted + "\": " + en);
        return new UrgencySlot(new Slot(value, confidence, List.of(span)), reason);
    }
}
