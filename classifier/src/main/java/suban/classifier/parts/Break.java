package suban.classifier.parts;

/** What stands between two segments of a text, the weakest first. */
enum Break {
    /** Nothing, as in transcripts. */
    NONE,
    /** A comma, a colon, or a blank between Chinese characters. */
    COMMA,
    SENTENCE,
    LINE
}
