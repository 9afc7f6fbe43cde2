package suban.classifier.learning;

import dev.langchain4j.data.embedding.Embedding;
import java.util.List;

/**
 * A text that a {@link Detector} learns from.
 *
 * @param label its kind, or {@link #LOOK_ALIKE} or {@link #EVERYDAY}
 * @param hints what else is known of the text, the same number for every one
 */
public record Sample(String text, String label, Embedding embedding, List<Double> hints) {
    /** Label of texts of no kind that were written because they look like one. */
    public static final String LOOK_ALIKE = "look-alike";

    /** Label of texts of no kind. */
    public static final String EVERYDAY = "everyday";

    public Sample {
        hints = List.copyOf(hints);
    }

    boolean isOfKind() {
        return !label.equals(LOOK_ALIKE) && !label.equals(EVERYDAY);
    }
}
