package suban.chatbot.understanding;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import suban.classifier.wording.CityWords;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/**
 * The wording that reading goes by, one file a language in {@code suban/chatbot/wording}: sections of regular expressions
 * over folded text. Read and compiled once; immutable and thread-safe.
 */
public final class ReadingWords {
    private static final Map<Language, ReadingWords> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) ALL.put(language, new ReadingWords(language));
    }

    private final Map<String, Pattern> sections = new HashMap<>();

    private ReadingWords(Language language) {
        Vocabulary words = CityWords.with(ReadingFiles.TOPIC, language, ReadingFiles.own(language));
        for (String section : words.sections()) sections.put(section, words.any(section));
    }

    public static ReadingWords in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /**
     * What any line of a section matches.
     *
     * @throws IllegalArgumentException if the files have no such section
     */
    public Pattern any(String section) {
        Pattern pattern = sections.get(section);
        if (pattern == null) throw new IllegalArgumentException("no section [" + section + "]");
        return pattern;
    }
}
