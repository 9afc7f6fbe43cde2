package suban.classifier.concern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.emergency.Emergency;
import suban.classifier.wording.Occurrence;
import suban.classifier.wording.Phrases;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;
import suban.models.text.LocalText;
import suban.models.text.Vocabulary;

/** Says how urgent a concern is and quotes the words that make it so. */
final class UrgencyReader {
    static final String NORMAL = "normal";
    static final String CRITICAL = "critical";
    private static final double SURE_EMERGENCY = 0.9;

    private static final LocalText NOTHING_URGENT = new LocalText("没有提到紧急情况", "Nothing urgent is mentioned");
    private static final Vocabulary WORDS = Words.of("urgency");
    private static final Phrases DANGER = new Phrases(WORDS.words("danger"));
    private static final Phrases RISK = new Phrases(WORDS.words("risk"));
    private static final Phrases VULNERABLE = new Phrases(WORDS.words("vulnerable"));
    private static final Phrases HARDSHIP = new Phrases(WORDS.words("hardship"));
    private static final Phrases DEADLINE = new Phrases(WORDS.words("deadline"));
    private static final Phrases DEMAND = new Phrases(WORDS.words("demand"));
    private static final Pattern CROWD = WORDS.any("crowd");
    private static final Phrases UNREST = new Phrases(WORDS.words("unrest"));

    private final Map<String, Phrases> urgentWords = new HashMap<>();

    UrgencyReader(ServiceCatalogue catalogue) {
        for (Service service : catalogue.services()) {
            if (!service.urgentWords().isEmpty()) urgentWords.put(service.code(), new Phrases(service.urgentWords()));
        }
    }

    UrgencySlot read(FoldedText text, @Nullable String service) {
        Optional<Occurrence> danger = DANGER.findFirst(text);
        if (danger.isPresent()) {
            return slot(text, CRITICAL, 0.85, danger.get(), "可能危及人身安全", "which may endanger people");
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
        return new UrgencySlot(new Slot(NORMAL, 0.8, List.of()), NOTHING_URGENT);
    }

    /** Of what sounds like a call to an emergency or crisis line. */
    static UrgencySlot emergency(Emergency emergency) {
        LocalText name = emergency.line().name();
        return new UrgencySlot(
                new Slot(
                        emergency.probability() >= SURE_EMERGENCY ? CRITICAL : "urgent",
                        Math.min(1, emergency.probability()),
                        List.of()),
                new LocalText(
                        "听起来像要找" + name.zh() + "（" + emergency.line().number() + "）的紧急情况",
                        "Sounds like an emergency for " + name.en() + " ("
                                + emergency.line().number() + ")"));
    }

    private static UrgencySlot slot(
            FoldedText text, String value, double confidence, Occurrence words, String zh, String en) {
        Span span = Evidence.span(text, words.start(), words.end());
        String quoted = span.of(text.original());
        LocalText reason = new LocalText("提到“" + quoted + "”，" + zh, "Mentions \"" + quoted + "\": " + en);
        return new UrgencySlot(new Slot(value, confidence, List.of(span)), reason);
    }
}
