package suban.classifier.time;

/** Whether the words around a time speak of what was, of what is usual, or of what will be. */
enum Tense {
    PAST,
    /** Of what is so again and again: nothing speaks of one event, past or to come. */
    HABIT,
    FUTURE
}
