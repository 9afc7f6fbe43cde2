package suban.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import suban.models.text.Language;

/**
 * The program's own wording by key, from {@code messages_zh.properties} and {@code messages_en.properties}. What a city
 * words itself (replies, names) is in its pack instead. Immutable.
 */
public final class Messages {
    private final Map<Language, Properties> wording = new EnumMap<>(Language.class);

    private Messages() {
        for (Language language : Language.values()) {
            String name = "messages_" + language.code() + ".properties";
            try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name)) {
                Properties properties = new Properties();
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                wording.put(language, properties);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static Messages load() {
        return new Messages();
    }

    /**
     * The wording of a key with its places {@code {0}}, {@code {1}} … filled in ({@link MessageFormat}; an apostrophe is
     * written twice).
     *
     * @throws NoSuchElementException if there is no such key
     */
    public String text(Language language, String key, Object... values) {
        String pattern = properties(language).getProperty(key);
        if (pattern == null) throw new NoSuchElementException("no wording for " + key);
        return new MessageFormat(pattern, locale(language)).format(values);
    }

    public boolean has(String key) {
        return properties(Language.EN).containsKey(key);
    }

    Set<String> keys(Language language) {
        return new TreeSet<>(properties(language).stringPropertyNames());
    }

    private Properties properties(Language language) {
        return Objects.requireNonNull(wording.get(language));
    }

    private static Locale locale(Language language) {
        return language == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
