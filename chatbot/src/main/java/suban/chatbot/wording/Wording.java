package suban.chatbot.wording;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import suban.models.text.Language;
import suban.models.text.LocalText;

/**
 * The wording of every fixed reply of a city.
 *
 * @param smalltalk by kind: greeting, thanks, goodbye, robot, abuse, grumble, language, relief, emergency, lines,
 *     complaint
 * @param person how residents ask for a person
 * @param fixed every one is there
 * @param examples first questions to tap
 */
public record Wording(
        Map<String, SmalltalkWording> smalltalk,
        PersonWording person,
        Map<FixedReply, LocalText> fixed,
        Map<Language, List<String>> examples)
        implements Serializable {
    /** The kind of small talk that is answered with a limit when it goes on. */
    public static final String ABUSE = "abuse";

    /** The kind of small talk that says which languages are understood. */
    public static final String LANGUAGE = "language";

    /** The kind of small talk that answers grumbling; optional. */
    public static final String GRUMBLE = "grumble";

    /** The kind of small talk that answers a danger called off; optional. */
    public static final String RELIEF = "relief";

    /** @throws IllegalArgumentException if a fixed reply is missing */
    public Wording {
        EnumSet<FixedReply> missing = EnumSet.allOf(FixedReply.class);
        missing.removeAll(fixed.keySet());
        if (!missing.isEmpty()) throw new IllegalArgumentException("fixed replies are missing: " + missing);
        smalltalk = Collections.unmodifiableMap(new LinkedHashMap<>(smalltalk));
        fixed = Map.copyOf(fixed);
        examples = Map.copyOf(examples);
    }

    /** The city's wording of a fixed reply. */
    public String of(FixedReply reply, Language language) {
        return Objects.requireNonNull(fixed.get(reply)).in(language);
    }

    /** The reply to a kind of small talk that the city has wording for. */
    public String smalltalk(String kind, Language language) {
        return Objects.requireNonNull(smalltalk.get(kind)).reply().in(language);
    }

    public List<String> examplesIn(Language language) {
        return examples.getOrDefault(language, List.of());
    }
}
