package suban.classifier.concern;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Service;
import suban.classifier.wording.Occurrence;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;

/** Says what a resident wants by the words that ask for it: plain demands weigh most, then cues, then the tone. */
final class KindReader {
    private static final double NOTHING_SAID = 0.35;
    /** A plain demand and nothing against it. */
    private static final double DEMANDED = 0.7;
    /** How often what is told of a service is of its kind. */
    private static final double USUAL = 0.8;

    private static final Pattern ASKS = Words.of("kinds").any("asks");

    /** What somebody wants who says it in no particular words is known from what it is about. */
    Slot read(Slot said, @Nullable Service service, double sure) {
        if (service == null) return said;
        Kind kind = Kind.valueOf(said.value().toUpperCase(Locale.ROOT));
        boolean told = kind == Kind.HELP || kind == Kind.COMPLAINT || kind == Kind.REPORT;
        if (!told || said.confidence() >= DEMANDED) return said;
        if (service.kind().equals(said.value()))
            return new Slot(said.value(), Math.max(said.confidence(), USUAL * sure), said.evidence());
        return new Slot(service.kind(), Math.max(NOTHING_SAID, USUAL * sure), List.of());
    }

    Slot read(FoldedText text) {
        Map<Kind, Double> weights = new EnumMap<>(Kind.class);
        Map<Kind, List<Span>> evidence = new EnumMap<>(Kind.class);
        for (KindCue cue : KindCue.ALL) {
            List<Occurrence> found = cue.phrases().list(text);
            if (found.isEmpty()) continue;
            // Saying it twice is a little more than once.
            double weight = cue.weight() * (1 + 0.15 * Math.min(3, found.size() - 1));
            weights.merge(cue.kind(), weight, Double::sum);
            List<Span> spans = evidence.computeIfAbsent(cue.kind(), k -> new ArrayList<>());
            found.forEach(o -> spans.add(Evidence.span(text, o.start(), o.end())));
        }
        if (ASKS.matcher(text.text()).find()) weights.merge(Kind.CONSULTATION, 1.0, Double::sum);
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
