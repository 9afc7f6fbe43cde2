package suban.web.filing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Slot;
import suban.classifier.concern.Span;

/** The resident's own words, cut where the evidence for what was understood begins and ends. */
public final class Highlights {
    /** A stretch of the words, and whether it is evidence. */
    public record Piece(String text, boolean evidence) {}

    private Highlights() {}

    static List<Piece> of(Told told) {
        String text = told.text();
        BitSet marked = new BitSet(text.length());
        Concern concern = told.understood();
        if (concern != null) {
            evidence(concern)
                    .filter(span -> span.end() <= text.length())
                    .forEach(span -> marked.set(span.start(), span.end()));
        }
        List<Piece> pieces = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            boolean evidence = marked.get(start);
            int change = evidence ? marked.nextClearBit(start) : marked.nextSetBit(start);
            int end = change < 0 || change > text.length() ? text.length() : change;
            pieces.add(new Piece(text.substring(start, end), evidence));
            start = end;
        }
        return pieces;
    }

    private static Stream<Span> evidence(Concern concern) {
        return Stream.<@Nullable Slot>of(
                        concern.kind(),
                        concern.service() == null ? null : concern.service().slot(),
                        concern.district(),
                        concern.street(),
                        concern.place(),
                        concern.time() == null ? null : concern.time().slot(),
                        concern.urgency().slot(),
                        concern.party(),
                        concern.contact())
                .flatMap(Stream::ofNullable)
                .flatMap(slot -> slot.evidence().stream());
    }
}
