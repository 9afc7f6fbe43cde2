package suban.classifier.parts;

/** What a text says of one concern: from the first index of the folded text to the last, exclusive. */
public record Part(int start, int end) {}
