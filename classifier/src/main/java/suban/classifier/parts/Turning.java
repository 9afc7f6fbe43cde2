package suban.classifier.parts;

import java.util.List;
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

    private static double is(boolean said) {
        return said ? 1 : 0;
    }

    static double probability(double[] features, double[] weights) {
        return ConditionalLogit.yes(features, weights);
    }
}
