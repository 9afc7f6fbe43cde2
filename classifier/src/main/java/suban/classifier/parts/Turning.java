package suban.classifier.parts;

import java.util.List;
import java.util.Map;
import suban.models.learning.ConditionalLogit;

/** How likely something else begins with a segment: a logistic regression over what is known of both sides. */
final class Turning {
    /** In the order of {@link #features}. */
    static final List<String> FEATURES = List.of(
            "always",
            "break-none",
            "break-comma",
            "break-line",
            "further",
            "also",
            "numbered",
            "goes-on",
            "aside",
            "apart",
            "sure",
            "scope",
            "apart-sure",
            "apart-scope",
            "own-surest",
            "elsewhere",
            "elsewhere-scope",
            "placed",
            "asks-otherwise",
            "praises-otherwise",
            "cosine",
            "cosine-last",
            "announced-scope",
            "wide-apart",
            "wide-sure",
            "wide-scope",
            "wide-apart-sure",
            "wide-apart-scope",
            "wide-cosine",
            "segments",
            "apart-ahead",
            "length",
            "discontinuity",
            "discontinuity-apart");

    /** In the order of {@link #inPlace}. */
    static final List<String> IN_PLACE = List.of(
            "always",
            "break-none",
            "break-comma",
            "break-line",
            "further",
            "also",
            "numbered",
            "goes-on",
            "aside",
            "segments",
            "length",
            "flow",
            "worded-apart",
            "worded-sure",
            "worded-apart-sure",
            "worded-own",
            "flow-worded-apart");

    /** Bring features to a mean of about 0. */
    private static final double USUAL_COSINE = 0.5;

    private static final double USUAL_LENGTH = 3;
    private static final double USUAL_SEGMENTS = 1.5;
    /** Brings scores about 0 and 1 to the size of the other features. */
    private static final double SCORE_SCALE = 4;

    private Turning() {}

    /**
     * What stands around a segment.
     *
     * @param topic all that was told of the concern before
     * @param last the segment before
     * @param left the two segments before
     * @param right the segment with the one after it
     * @param discontinuity what {@link Continuity} says
     * @param segments of the whole text
     */
    record Around(Gist topic, Gist last, Gist left, Gist right, double discontinuity, int segments) {}

    static double[] features(Segment segment, Gist own, Around around) {
        Gist topic = around.topic();
        double apart = 1 - topic.overlap(own);
        double sure = Math.min(topic.surest(), own.surest());
        double scope = Math.min(topic.scope(), own.scope());
        boolean further = segment.openings().contains(Opening.FURTHER);
        boolean numbered = segment.openings().contains(Opening.NUMBERED);
        boolean placed = !own.places().isEmpty();
        boolean elsewhere = placed && !topic.places().isEmpty() && !topic.names(own.places());
        Gist left = around.left();
        Gist right = around.right();
        double wideApart = 1 - left.overlap(right);
        double wideSure = Math.min(left.surest(), right.surest());
        double wideScope = Math.min(left.scope(), right.scope());
        double discontinuity = SCORE_SCALE * around.discontinuity();
        return new double[] {
            1,
            is(segment.before() == Break.NONE),
            is(segment.before() == Break.COMMA),
            is(segment.before() == Break.LINE),
            is(further),
            is(segment.openings().contains(Opening.ALSO)),
            is(numbered),
            is(segment.openings().contains(Opening.GOES_ON)),
            is(segment.openings().contains(Opening.ASIDE)),
            apart,
            sure,
            scope,
            apart * sure,
            apart * scope,
            own.surest(),
            is(elsewhere),
            elsewhere ? own.scope() : 0,
            is(placed),
            own.asks() != topic.asks() ? own.scope() : 0,
            is(own.praises() != topic.praises()),
            topic.cosine(own) - USUAL_COSINE,
            around.last().cosine(own) - USUAL_COSINE,
            further || numbered ? own.scope() : 0,
            wideApart,
            wideSure,
            wideScope,
            wideApart * wideSure,
            wideApart * wideScope,
            left.cosine(right) - USUAL_COSINE,
            Math.log(around.segments()) - USUAL_SEGMENTS,
            (1 - topic.overlap(right)) * Math.min(topic.surest(), right.surest()),
            Math.log(Math.max(1, segment.end() - segment.start())) - USUAL_LENGTH,
            discontinuity,
            discontinuity * apart * own.scope()
        };
    }

    /**
     * What is known before any segment is read by itself.
     *
     * @param flow what {@link Continuity} says of the words as they stand
     * @param before by service, how sure the wording of one of the segments before is of it
     * @param own the same of the segment
     * @param segments of the whole text
     */
    record InPlace(double flow, Map<String, Double> before, Map<String, Double> own, int segments) {}

    static double[] inPlace(Segment segment, InPlace known) {
        double own = surest(known.own());
        double sure = Math.min(surest(known.before()), own);
        double shared = 0;
        for (Map.Entry<String, Double> entry : known.own().entrySet())
            shared += Math.min(entry.getValue(), known.before().getOrDefault(entry.getKey(), 0.0));
        double apart = 1 - Math.min(1, shared / Math.max(1e-3, sum(known.own())));
        double flow = SCORE_SCALE * known.flow();
        return new double[] {
            1,
            is(segment.before() == Break.NONE),
            is(segment.before() == Break.COMMA),
            is(segment.before() == Break.LINE),
            is(segment.openings().contains(Opening.FURTHER)),
            is(segment.openings().contains(Opening.ALSO)),
            is(segment.openings().contains(Opening.NUMBERED)),
            is(segment.openings().contains(Opening.GOES_ON)),
            is(segment.openings().contains(Opening.ASIDE)),
            Math.log(known.segments()) - USUAL_SEGMENTS,
            Math.log(Math.max(1, segment.end() - segment.start())) - USUAL_LENGTH,
            flow,
            apart,
            sure,
            apart * sure,
            own,
            flow * apart
        };
    }

    private static double surest(Map<String, Double> services) {
        return services.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double sum(Map<String, Double> services) {
        return services.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double is(boolean said) {
        return said ? 1 : 0;
    }

    static double probability(double[] features, double[] weights) {
        return ConditionalLogit.yes(features, weights);
    }
}
