package suban.classifier.concern;

import java.util.List;

/** One field of a concern: its value, how sure (0 to 1), and where the resident said it (empty if inferred). */
public record Slot(String value, double confidence, List<Span> evidence) {
    public Slot {
        if (!(confidence >= 0 && confidence <= 1)) throw new IllegalArgumentException("confidence " + confidence);
        evidence = List.copyOf(evidence);
    }

    /** The same in a text that begins so much earlier and ends there; evidence outside of it is left out. */
    Slot moved(int by, int end) {
        return new Slot(
                value,
                confidence,
                evidence.stream()
                        .filter(span -> span.start() + by >= 0 && span.end() + by <= end)
                        .map(span -> new Span(span.start() + by, span.end() + by))
                        .toList());
    }

    /** The same as it was told elsewhere, a little less sure. */
    Slot told(double share) {
        return new Slot(value, confidence * share, evidence);
    }
}
