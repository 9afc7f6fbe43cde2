package suban.classifier.concern;

/** How a message was entered: speech has no punctuation to rely on and its own recognition errors. */
public enum Source {
    TYPED,
    SPEECH
}
