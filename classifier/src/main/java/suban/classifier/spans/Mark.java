package suban.classifier.spans;

/**
 * What is known of a stretch of a text before it is chosen from: that it is a district's name, a time, a place by its
 * wording.
 *
 * @param sort one word; what is learnt goes by it
 * @param start index in the folded text
 * @param end exclusive
 * @param own whether its words are a name of this city: that such a name stands there is learnt, not which one, so that what
 *     was learnt in one city holds in any
 */
public record Mark(String sort, int start, int end, boolean own) {
    public Mark(String sort, int start, int end) {
        this(sort, start, end, false);
    }
}
