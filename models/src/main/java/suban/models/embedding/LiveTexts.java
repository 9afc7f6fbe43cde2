package suban.models.embedding;

import suban.models.text.Language;

/** Is told each text of a resident that goes through a model, as it is handed in: for measurements. */
@FunctionalInterface
public interface LiveTexts {
    /** Nobody wants to know. */
    LiveTexts UNHEARD = (text, language) -> {};

    void embedded(String text, Language language);
}
