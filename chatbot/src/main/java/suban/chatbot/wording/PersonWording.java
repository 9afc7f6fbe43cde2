package suban.chatbot.wording;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import suban.classifier.wording.Signals;
import suban.models.text.Language;

/**
 * How residents ask for a person.
 *
 * @param signals phrases that ask for one, looked for anywhere in a message
 * @param examples whole messages that ask for one; a language with few goes by its signals alone
 * @param lookAlikes messages in the same words that do not
 */
public record PersonWording(
        Signals signals, Map<Language, List<String>> examples, Map<Language, List<String>> lookAlikes)
        implements Serializable {
    public PersonWording {
        examples = Map.copyOf(examples);
        lookAlikes = Map.copyOf(lookAlikes);
    }

    /** Wording that goes by its signals alone. */
    public PersonWording(Signals signals) {
        this(signals, Map.of(), Map.of());
    }
}
