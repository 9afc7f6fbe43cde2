package suban.classifier.wording;

/** Where a phrase stands in a folded text, the end exclusive. */
public record Occurrence(int start, int end) {}
