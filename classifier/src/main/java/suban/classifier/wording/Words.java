package suban.classifier.wording;

import java.util.List;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/**
 * The words that messages are read by, a file a topic and language beside this class, and what the city adds to them.
 * {@code meanings} holds those that several readers share.
 */
public final class Words {
    /** All there are. */
    public static final List<String> TOPICS = List.of(
            "emergencies",
            "kinds",
            "meanings",
            "names",
            "parties",
            "parts",
            "phrases",
            "place-wording",
            "places",
            "readability",
            "times",
            "titles",
            "urgency");

    private Words() {}

    /** Of both languages, Chinese first: residents mix them. */
    public static Vocabulary of(String topic) {
        return of(topic, Language.ZH).and(of(topic, Language.EN));
    }

    /** Of one language. */
    public static Vocabulary of(String topic, Language language) {
        return CityWords.with(topic, language, own(topic, language));
    }

    /** Of one language, without what the city adds. */
    public static Vocabulary own(String topic, Language language) {
        return Vocabulary.read(Words.class, language.code() + "/" + topic + ".txt");
    }
}
