package suban.classifier.spans;

/**
 * What is known of a stretch of a text before it is chosen from: that it is a district's name, a time, a place by its
 * wording.
 *
 * @param sort one word; what is learnt goes by it
 * @param start index in the folded text
 * @param end exclusive
 */
public record Mark(String sort, int start, int end) {}
