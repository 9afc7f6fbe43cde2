package suban.classifier.concern;

import dev.langchain4j.data.embedding.Embedding;
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
import suban.models.text.Language;

/** Says what a resident wants: by the words that ask for it, and, once it is known what it is about, by that and its meaning. */
final class KindReader {
    private static final double NOTHING_SAID = 0.35;
    private static final int MOST_EVIDENCE = 3;
    private static final Pattern ASKS = Words.of("kinds").any("asks");

    private final KindModel model = new KindModel(KindNumbers.own());

    private record Cues(Map<Kind, Double> weights, Map<Kind, List<Span>> evidence) {}

    /**
     * @param embedding of the text as it was meant
     * @param service that it is about, or null
     * @param sure that it is, 0 to 1
     */
    Slot read(FoldedText text, Language language, Embedding embedding, @Nullable Service service, double sure) {
        Cues cues = cues(text);
        double[] p = model.probabilities(known(text, cues, service, sure), embedding.vector(), language);
        int best = 0;
        for (int i = 1; i < p.length; i++) if (p[i] > p[best]) best = i;
        Kind kind = Kind.values()[best];
        return new Slot(kind.code(), p[best], evidence(cues, kind));
    }

    /** What is known of a text's kind before its meaning. */
    static KindModel.Known known(FoldedText text, @Nullable Service service, double sure) {
        return known(text, cues(text), service, sure);
    }

    private static KindModel.Known known(FoldedText text, Cues cues, @Nullable Service service, double sure) {
        Kind usual = service == null ? null : Kind.valueOf(service.kind().toUpperCase(Locale.ROOT));
        return new KindModel.Known(cues.weights(), ASKS.matcher(text.text()).find(), usual, sure);
    }

    private static Cues cues(FoldedText text) {
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
        return new Cues(weights, evidence);
    }

    /** By the words alone. */
    Slot read(FoldedText text) {
        Cues cues = cues(text);
        Map<Kind, Double> weights = new EnumMap<>(Kind.class);
        weights.putAll(cues.weights());
        if (ASKS.matcher(text.text()).find()) weights.merge(Kind.CONSULTATION, 1.0, Double::sum);
        // Thanks at the end of a request are manners.
        if (weights.size() > 1) weights.computeIfPresent(Kind.PRAISE, (k, w) -> w < 4 ? w / 4 : w);
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        return weights.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(best -> new Slot(
                        best.getKey().code(),
                        Math.min(0.95, best.getValue() / (all + 1)),
                        evidence(cues, best.getKey())))
                .orElseGet(() -> new Slot(Kind.COMPLAINT.code(), NOTHING_SAID, List.of()));
    }

    private static List<Span> evidence(Cues cues, Kind kind) {
        List<Span> spans = cues.evidence().getOrDefault(kind, List.of());
        return spans.subList(0, Math.min(MOST_EVIDENCE, spans.size()));
    }
}
