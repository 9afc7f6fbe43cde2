package suban.classifier.wording;

import suban.models.text.Language;
import suban.models.text.Vocabulary;

/**
 * The words that messages are read by, a file a topic and language beside this class. They are part of the program, not of
 * a city. {@code meanings} holds those that several readers share.
 */
public final class Words {
    private Words() {}

    /** Of both languages, Chinese first: residents mix them. */
    public static Vocabulary of(String topic) {
        return of(topic, Language.ZH).and(of(topic, Language.EN));
    }

    /** Of one language. */
    public static Vocabulary of(String topic, Language language) {
        return Vocabulary.read(Words.class, language.code() + "/" + topic + ".txt");
    }
}
