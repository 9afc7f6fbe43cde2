package suban.classifier.evaluation;

import suban.models.text.LocalText;

/** A file of labelled texts cannot be used; the message says which lines and why. */
public final class LabelledFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient LocalText message;

    LabelledFileException(LocalText message) {
        super(message.en());
        this.message = message;
    }

    /** For the person who can mend the file. */
    public LocalText message() {
        return message;
    }
}
