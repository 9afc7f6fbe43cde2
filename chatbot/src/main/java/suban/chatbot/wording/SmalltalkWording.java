package suban.chatbot.wording;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import suban.models.text.Language;
import suban.models.text.LocalText;

/**
 * One kind of small talk.
 *
 * @param signals phrases that make up the whole message, once particles are set aside
 */
public record SmalltalkWording(Map<Language, List<String>> signals, LocalText reply) implements Serializable {
    public SmalltalkWording {
        signals = Map.copyOf(signals);
    }
}
