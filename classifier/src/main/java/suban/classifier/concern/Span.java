package suban.classifier.concern;

/** Where a text says something: UTF-16 offsets into the text as sent, the end exclusive. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }

    /** The words this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** How many code units both cover; less than one when none. */
    int shared(Span other) {
        return Math.min(end, other.end) - Math.max(start, other.start);
    }

    /** Whether all of the other lies in this one. */
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }
}
