package suban.chatbot.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import suban.models.text.Language;

/**
 * The wording that reading goes by, one file a language in {@code suban/chatbot/wording}: sections of regular expressions
 * over folded text. Read once; immutable and thread-safe.
 */
public final class ReadingWords {
    private static final Map<Language, ReadingWords> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) ALL.put(language, read(language));
    }

    private final Map<String, Pattern> sections;

    private ReadingWords(Map<String, Pattern> sections) {
        this.sections = sections;
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

    private static ReadingWords read(Language language) {
        String name = "/suban/chatbot/wording/" + language.code() + ".txt";
        Map<String, List<String>> lines = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : text(name).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.matches("\\[[a-z-]+]")) {
                section = lines.computeIfAbsent(line.substring(1, line.length() - 1), s -> new ArrayList<>());
            } else {
                section.add(line.strip());
            }
        }
        Map<String, Pattern> sections = new LinkedHashMap<>();
        lines.forEach((heading, expressions) -> sections.put(heading, Pattern.compile(String.join("|", expressions))));
        return new ReadingWords(sections);
    }

    private static String text(String name) {
        try (InputStream file = Objects.requireNonNull(ReadingWords.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
