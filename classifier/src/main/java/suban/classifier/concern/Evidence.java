package suban.classifier.concern;

import java.util.List;
import suban.models.text.FoldedText;

/** Makes slots whose value is exactly what the resident wrote. */
final class Evidence {
    private Evidence() {}

    static Span span(FoldedText text, int start, int end) {
        return new Span(text.originalStart(start), text.originalEnd(end));
    }

    /** A slot with the original words between two indices of the folded text, end exclusive, as its value. */
    static Slot slot(FoldedText text, int start, int end, double confidence) {
        Span span = span(text, start, end);
        return new Slot(span.of(text.original()).strip(), confidence, List.of(span));
    }

    static Slot coded(FoldedText text, String code, int start, int end, double confidence) {
        return new Slot(code, confidence, List.of(span(text, start, end)));
    }
}
