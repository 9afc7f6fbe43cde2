package suban.classifier.time;

/** Whether the words around a time speak of what was or of what will be. */
enum Tense {
    PAST,
    FUTURE
}
