package suban.classifier.concern;

import java.util.List;

/** One field of a concern: its value, how sure (0 to 1), and where the resident said it (empty if inferred). */
public record Slot(String value, double confidence, List<Span> evidence) {
    public Slot {
        if (!(confidence >= 0 && confidence <= 1)) throw new IllegalArgumentException("confidence " + confidence);
        evidence = List.copyOf(evidence);
    }
}
