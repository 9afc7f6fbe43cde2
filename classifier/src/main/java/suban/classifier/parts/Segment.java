package suban.classifier.parts;

import java.util.EnumSet;
import java.util.Set;

/**
 * A stretch of a folded text that is weighed as a whole.
 *
 * @param start its first character; marks and blanks before it belong to no segment
 * @param before what stands before it
 * @param openings how it begins
 */
record Segment(int start, int end, Break before, Set<Opening> openings) {
    Segment {
        openings = Set.copyOf(openings);
    }

    String of(String text) {
        return text.substring(start, end);
    }

    /** This one and what follows it, as one. */
    Segment with(Segment next) {
        EnumSet<Opening> both = EnumSet.noneOf(Opening.class);
        both.addAll(openings);
        both.addAll(next.openings);
        return new Segment(start, next.end, before, both);
    }
}
