package suban.classifier.concern;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.classifier.places.Coordinates;
import suban.classifier.places.Gazetteer;
import suban.classifier.places.PlaceMention;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;

/** Finds the district and the street a message is about, from the places it names or, weakly, from its position. */
final class JurisdictionReader {
    private static final double BY_POSITION = 0.4;
    private static final double BY_LIKELY_LANDMARK_AND_POSITION = 0.6;
    /** Below what lets a district change who handles a concern. */
    private static final double BY_LIKELY_LANDMARK = 0.35;

    private static final int CONTEXT = 8;
    /** Where the resident lives or comes from is not where it happened, if another place is named too. */
    private static final Pattern ELSEWHERE =
            Pattern.compile(Words.of("place-wording").group("home") + "\\s?在?\\s?$");

    private final Gazetteer gazetteer;
    private final PlaceWording wording;

    JurisdictionReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        wording = new PlaceWording(gazetteer.city());
    }

    record Jurisdiction(@Nullable Slot district, @Nullable Slot street) {}

    Jurisdiction read(FoldedText text, List<PlaceMention> mentions, @Nullable Coordinates position) {
        Slot district = district(text, mentions, position);
        if (district == null && position == null) district = byLikelyPlace(text, mentions);
        return new Jurisdiction(district, district == null ? null : street(text, mentions, district.value()));
    }

    /** All likely places lie in one district, and the wording makes at least one of them a place. */
    private @Nullable Slot byLikelyPlace(FoldedText text, List<PlaceMention> mentions) {
        List<PlaceMention> likely = mentions.stream()
                .filter(m -> m.kind() == PlaceMention.Kind.LIKELY_LANDMARK)
                .toList();
        if (likely.stream().map(PlaceMention::district).distinct().count() != 1) return null;
        return likely.stream()
                .filter(m -> wording.makesAPlace(text.text(), m.start(), m.end()))
                .findFirst()
                .map(m -> Evidence.coded(text, m.district(), m.start(), m.end(), BY_LIKELY_LANDMARK))
                .orElse(null);
    }

    private @Nullable Slot district(FoldedText text, List<PlaceMention> mentions, @Nullable Coordinates position) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Map<String, PlaceMention> strongest = new LinkedHashMap<>();
        for (PlaceMention mention : mentions) {
            if (!decides(mention)) continue;
            weights.merge(mention.district(), weight(text, mention), Double::sum);
            strongest.merge(mention.district(), mention, (a, b) -> certainty(b) > certainty(a) ? b : a);
        }
        Optional<Map.Entry<String, Double>> best = weights.entrySet().stream().max(Map.Entry.comparingByValue());
        if (best.isPresent()) {
            double share = best.get().getValue()
                    / weights.values().stream().mapToDouble(Double::doubleValue).sum();
            PlaceMention mention = strongest.get(best.get().getKey());
            if (mention == null) return null;
            return Evidence.coded(text, mention.district(), mention.start(), mention.end(), share * certainty(mention));
        }
        if (position == null) return null;
        String around = gazetteer.findDistrict(position).map(d -> d.code()).orElse(null);
        if (around == null) return null;
        return mentions.stream()
                .filter(m -> m.district().equals(around))
                .findFirst()
                .map(m -> Evidence.coded(text, around, m.start(), m.end(), BY_LIKELY_LANDMARK_AND_POSITION))
                .orElseGet(() -> mentions.isEmpty() ? new Slot(around, BY_POSITION, List.of()) : null);
    }

    private static boolean decides(PlaceMention mention) {
        return mention.kind() != PlaceMention.Kind.LIKELY_LANDMARK && mention.kind() != PlaceMention.Kind.SHARED_NAME;
    }

    private static double weight(FoldedText text, PlaceMention mention) {
        int from = Math.max(0, mention.start() - CONTEXT);
        boolean elsewhere =
                ELSEWHERE.matcher(text.text().substring(from, mention.start())).find();
        return certainty(mention) * (elsewhere ? 0.4 : 1);
    }

    private static double certainty(PlaceMention mention) {
        return switch (mention.kind()) {
            case DISTRICT -> mention.full() ? 0.98 : 0.9;
            case STREET -> mention.full() ? 0.95 : 0.85;
            case CERTAIN_LANDMARK -> 0.85;
            case LIKELY_LANDMARK, SHARED_NAME -> 0.4;
        };
    }

    private static @Nullable Slot street(FoldedText text, List<PlaceMention> mentions, String district) {
        return mentions.stream()
                .filter(m -> m.street() != null && m.district().equals(district))
                .max(Comparator.comparingDouble(JurisdictionReader::certainty)
                        .thenComparing(
                                Comparator.comparingInt(PlaceMention::start).reversed()))
                .map(m -> Evidence.coded(text, String.valueOf(m.street()), m.start(), m.end(), certainty(m)))
                .orElse(null);
    }
}
