package suban.models.embedding;

import org.jspecify.annotations.Nullable;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** A model cannot be loaded or run. The operator can mend it, so both languages say what is wrong and what to do. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient LocalText text;

    ModelException(LocalText text, @Nullable Throwable cause) {
        super(text.zh() + " " + text.en(), cause);
        this.text = text;
    }

    /** What happened and what to do, for the operator. */
    public String message(Language language) {
        return text.in(language);
    }
}
